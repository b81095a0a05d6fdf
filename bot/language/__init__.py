"""Reading text as terms. Read `reading.py` first: a text becomes a `Reading`, which each of the four analyzers turns into terms.

Nothing here knows of reports or of Telegram; each heavy library is imported by one module only.
"""
