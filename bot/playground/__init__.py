"""A Telegram of one's own: a local Bot API to try and test a bot with, without a token or a network.

Read first: world.py (what there is, what people do), then http.py (how a bot's call is answered).
"""
