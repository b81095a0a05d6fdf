"""From a question's terms to judged passages. Read `index.py` (proposes), then `features.py` and `ranker.py` (judge)."""
