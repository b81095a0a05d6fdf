from __future__ import annotations

import io
import json
import logging

import pytest
import structlog

from bot.config import Config
from bot.logs import configure_logging
from bot.secret import Secret

TOKEN = "7:short"
LONG = "7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


pytestmark = pytest.mark.usefixtures("logging_restored")


def logged(message: str, *, name: str = "bot.chat", log_format: str = "text") -> str:
    stream = io.StringIO()
    config = Config.from_environment({"LOG_FORMAT": log_format, "LOG_LEVEL": "DEBUG"})
    configure_logging(Config(token=Secret(TOKEN), log_format=config.log_format, log_level="DEBUG"), stream)
    logging.getLogger(name).info(message)
    structlog.get_logger(name).warning("event", text=message, texts=[message])
    return stream.getvalue()


@pytest.mark.parametrize("token", [TOKEN, LONG])
def test_tokens_are_masked(token: str) -> None:
    lines = logged(f"POST https://api.telegram.org/bot{token}/getMe")
    assert "/getMe" in lines
    assert token not in lines


def test_a_token_in_a_traceback_is_masked() -> None:
    stream = io.StringIO()
    configure_logging(Config(token=Secret(TOKEN)), stream)
    error = RuntimeError(f"/bot{TOKEN}/getMe")
    logging.getLogger("other").error("failed", exc_info=error)
    assert "RuntimeError" in stream.getvalue()
    assert TOKEN not in stream.getvalue()


@pytest.mark.parametrize("name", ["httpx", "telegram.ext.Application", "httpcore.connection"])
def test_requests_and_updates_are_not_logged_even_at_debug(name: str) -> None:
    assert "secret question" not in logged("secret question", name=name).split("event")[0]


@pytest.mark.parametrize(
    "name", ["telegram.Bot", "telegram.ext.ExtBot", "telegram.ext.Application", "telegram.request.BaseRequest"]
)
def test_what_cannot_be_read_is_not_logged_with_its_text(name: str) -> None:
    stream = io.StringIO()
    configure_logging(Config(), stream)
    logging.getLogger(name).critical("Error while parsing updates! Received data was %r", "secret question")
    assert stream.getvalue() == ""


def test_lines_are_json_where_asked_for() -> None:
    lines = [json.loads(line) for line in logged("问题", log_format="json").splitlines()]
    assert lines[1]["event"] == "event"
    assert lines[1]["level"] == "warning"
