"""Which settings of the environment each command heeds: what it does not need cannot stop it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.config import Config, configured_report
from bot.errors import ConfigError

PROJECT = Path(__file__).parents[1]
UNRELATED = [
    {"LOG_LEVEL": "trace"},
    {"LOG_FORMAT": "pretty"},
    {"BOT_TOKEN": "abc"},
    {"BOT_TOKEN_FILE": "/no/such/file"},
    {"BOT_TOKEN": "1:a", "BOT_TOKEN_FILE": "/no/such/file"},
    {"BASE_URL": "example"},
    {"BASE_FILE_URL": "example"},
]


def test_asking_heeds_no_setting_of_the_bot_in_telegram() -> None:
    environment = {name: value for each in UNRELATED for name, value in each.items()} | {"MESSAGES_PER_SECOND": "many"}
    assert CliRunner().invoke(app, ["ask", "有多少家企业参展"], env=environment).exit_code == 0


@pytest.mark.parametrize("environment", UNRELATED)
def test_the_playground_heeds_no_setting_for_telegram_nor_logs_as_other_programs_do(
    environment: Mapping[str, str],
) -> None:
    assert Config.for_playground(environment) == Config()


def test_the_playground_heeds_what_it_knows() -> None:
    environment = {"REPORT": " mine ", "LOG_LEVEL": "debug", "LOG_FORMAT": "json", "MESSAGES_PER_SECOND": "5"}
    assert Config.for_playground(environment) == Config.from_environment(environment)


def test_the_playground_names_a_wrong_setting_of_the_bot_alone() -> None:
    with pytest.raises(ConfigError, match="MESSAGES_PER_SECOND=many"):
        Config.for_playground({"MESSAGES_PER_SECOND": "many"})


@pytest.mark.parametrize("environment", [{}, {"REPORT": " "}, {"LOG_LEVEL": "trace"}])
def test_no_report_is_configured_where_none_is_named(environment: Mapping[str, str]) -> None:
    assert configured_report(environment) is None


async def test_the_playground_starts_beside_settings_of_other_programs() -> None:
    unrelated = {"LOG_LEVEL": "trace", "BOT_TOKEN": "abc", "BASE_URL": "example"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "playground", "--api-only", "--port", "0"),
        cwd=PROJECT,
        env={**os.environ, **unrelated},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert (await process.stdout.readline()).startswith(b"Bot API: BASE_URL=")
    process.terminate()
    await process.communicate()
