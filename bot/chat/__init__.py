"""The Telegram bot. Read `application.py` first: its routing table says what is answered where."""
