"""What a question takes for granted, and whether the report says it. Read `settling.py`: it uses all the others."""
