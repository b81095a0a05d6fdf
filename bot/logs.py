"""Logging: structlog's lines and those of the libraries, in one form, without secrets."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, TextIO

import structlog
from structlog.typing import Processor

from bot.config import Config

_TOKEN = re.compile(r"(?<![0-9])[0-9]{3,}:[A-Za-z0-9_-]{20,}")
_TALKATIVE = ("httpx", "httpcore", "telegram", "uvicorn", "jieba")
"""httpx logs addresses, which hold the token; python-telegram-bot logs whole updates at DEBUG."""

_INDISCREET = ("telegram.Bot", "telegram.ext.ExtBot", "telegram.ext.Application", "telegram.request")
"""These log updates and bodies that fail with all that is in them; `chat/` reports them without."""


def configure_logging(config: Config, stream: TextIO | None = None) -> None:
    """Sends all log lines to `stream` (standard error by default), masked, as `config` says."""
    mask = Masking(config.token.reveal() if config.token else None)
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        mask,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(config)],
        )
    )
    logging.basicConfig(handlers=[handler], level=config.log_level, force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _INDISCREET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class Masking:
    """Replaces bot tokens in all that is logged, this bot's in whatever form it has."""

    def __init__(self, token: str | None) -> None:
        this_bots = f"{re.escape(token)}|" if token else ""
        self._pattern = re.compile(this_bots + _TOKEN.pattern)

    def __call__(self, _logger: object, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
        """Returns the event with its texts masked."""
        return {key: self._masked(value) if key[:1] != "_" else value for key, value in event.items()}

    def _masked(self, value: object) -> object:
        if isinstance(value, str):
            return self._pattern.sub("***", value)
        if isinstance(value, list | tuple):
            return [self._masked(each) for each in value]
        return value


def _renderer(config: Config) -> Processor:
    if config.log_format == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
