"""What a report is, and how it is read. Read `model.py` first."""
