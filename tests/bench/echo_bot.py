"""The least that python-telegram-bot does: send back what was said. A measure for the bot beside it."""

from __future__ import annotations

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_message
    assert update.effective_message.text
    await update.effective_message.reply_text(update.effective_message.text, do_quote=True)


def main() -> None:
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["BASE_URL"])
    builder = builder.concurrent_updates(True)  # noqa: FBT003 - python-telegram-bot takes it so
    application = builder.connection_pool_size(512).pool_timeout(30).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
