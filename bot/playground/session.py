"""`wuzhen-bot playground`: a world, its local Bot API, the page, and the bot itself, until it is ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import bot
from bot.answering import Answerer
from bot.chat.application import run_from
from bot.config import Config
from bot.logs import configure_logging
from bot.playground.demo import Demo, demo_world
from bot.playground.page.page import page_routes
from bot.playground.server import LocalBotApi
from bot.report.shipped import shipped_corpus
from bot.secret import Secret
from bot.signals import ending_on_signals


async def run_playground(config: Config, *, port: int, api_only: bool, say: Callable[[str], None]) -> None:
    """Serves the playground on 127.0.0.1 until SIGTERM or SIGINT; `say` is told where to look.

    With `api_only` there is a Bot API server and nothing else: for other programs, and bots under test.

    Raises:
        PlaygroundError: the port is taken.
        CorpusError: the report cannot be read; `say` was told nothing.
    """
    demo = demo_world()
    if api_only:
        await _serve_api(demo, port, say)
    else:
        configure_logging(config)
        await _serve_page(demo, bot.open_report(config.report or shipped_corpus()), config, port, say)


async def _serve_api(demo: Demo, port: int, say: Callable[[str], None]) -> None:
    async with LocalBotApi(demo.world, port=port) as api:
        say(f"Bot API: BASE_URL={api.url} BOT_TOKEN={demo.bot.token}")
        ended = asyncio.Event()
        with ending_on_signals(ended):
            await ended.wait()


async def _serve_page(demo: Demo, answerer: Answerer, config: Config, port: int, say: Callable[[str], None]) -> None:
    async with LocalBotApi(demo.world, port=port, more_routes=page_routes(demo.world)) as api:
        say(f"Open {api.url} in a browser (Ctrl-C ends it)")
        local = replace(
            config,
            token=Secret(demo.bot.token),
            base_url=f"{api.url}/bot",
            base_file_url=f"{api.url}/file/bot",
        )
        await run_from(answerer, local)
