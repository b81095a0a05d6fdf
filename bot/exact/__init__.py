"""The exact answer: which span of the first hit says what was asked. Read `candidates.py`, then `features.py` and `finder.py`."""
