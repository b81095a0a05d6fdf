"""The playground's web page: the bot in a browser, without Telegram. Read `page.py` first, then static/app.js."""
