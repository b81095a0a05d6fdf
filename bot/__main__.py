"""`python -m bot` is `wuzhen-bot`."""

from bot.cli import main

main()
