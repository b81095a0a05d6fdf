"""Making the weights from questions whose answers are known. Read `examples.py`, then `ranking.py` and `spans.py`."""
