"""Reading text as terms. Read `reading.py` first: a text becomes a `Reading`, which each of the four analyzers turns into terms.

Nothing here knows of reports or of Telegram; each heavy library is imported by one module only. The tables that ship
(`*.marisa`) are made from others' dictionaries by the modules whose names end with `_table`.
"""
