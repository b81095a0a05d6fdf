"""The playground's web page: the bot in a browser. Read `page.py` first, then static/app.js."""
