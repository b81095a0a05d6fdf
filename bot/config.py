"""The one configuration, read from the environment in one place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self, get_args
from urllib.parse import urlsplit

from bot.errors import ConfigError
from bot.secret import Secret

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
LogFormat = Literal["text", "json"]

_TELEGRAM = "https://api.telegram.org"
_EXAMPLE = "http://127.0.0.1:8081"
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_PATH_WITH_TOKEN = re.compile(rf"(?<!/)/bot{_TOKEN.pattern}")
_CREDENTIALS = re.compile(r"[^/]*@")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Config:
    """What the environment says.

    Attributes:
        token: `BOT_TOKEN`, or what the file named by `BOT_TOKEN_FILE` holds; None where neither is set.
        report: `REPORT`, a corpus folder or a text file; None for the report that ships.
        base_url: `BASE_URL`, where the token follows directly, as in `https://api.telegram.org/bot`.
        base_file_url: `BASE_FILE_URL`, likewise, as in `https://api.telegram.org/file/bot`.
        messages_per_second: `MESSAGES_PER_SECOND` over all chats; Telegram allows 30 where nothing else was agreed.
        log_level: `LOG_LEVEL`.
        log_format: `LOG_FORMAT`.
    """

    token: Secret | None = None
    report: Path | None = None
    base_url: str = f"{_TELEGRAM}/bot"
    base_file_url: str = f"{_TELEGRAM}/file/bot"
    messages_per_second: int = 30
    log_level: LogLevel = "INFO"
    log_format: LogFormat = "text"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """Returns the configuration that `environment` holds; a variable set to nothing counts as not set.

        Raises:
            ConfigError: naming the variable and the remedy, never a secret's value.
        """
        settings = _set(environment)
        base = settings.get("BASE_URL", _TELEGRAM)
        return cls(
            token=_token(settings),
            report=configured_report(settings),
            base_url=_bot_url("BASE_URL", base, "/bot"),
            base_file_url=_bot_url("BASE_FILE_URL", settings.get("BASE_FILE_URL", _server(base)), "/file/bot"),
            messages_per_second=_positive("MESSAGES_PER_SECOND", settings.get("MESSAGES_PER_SECOND", "30")),
            log_level=_log_level(settings.get("LOG_LEVEL", "INFO")),
            log_format=_log_format(settings.get("LOG_FORMAT", "text")),
        )

    @classmethod
    def for_playground(cls, environment: Mapping[str, str]) -> Self:
        """Returns what of `environment` holds in the playground, which has a token and servers of its own.

        `LOG_LEVEL` and `LOG_FORMAT` of other programs, with values unknown here, count as not set: whoever only tries the
        bot has set nothing for it.

        Raises:
            ConfigError: naming the variable and the remedy.
        """
        settings = _set(environment)
        level, form = settings.get("LOG_LEVEL", "").upper(), settings.get("LOG_FORMAT", "").lower()
        kept = {"LOG_LEVEL": level in get_args(LogLevel), "LOG_FORMAT": form in get_args(LogFormat)}
        kept |= {"REPORT": True, "MESSAGES_PER_SECOND": True}
        return cls.from_environment({name: settings.get(name, "") for name, is_kept in kept.items() if is_kept})

    def required_token(self) -> Secret:
        """Returns the token.

        Raises:
            ConfigError: none is set.
        """
        if self.token is None:
            raise ConfigError(
                "BOT_TOKEN is not set. Put the token from @BotFather into it, or a file's name into BOT_TOKEN_FILE"
            )
        return self.token


def configured_report(environment: Mapping[str, str]) -> Path | None:
    """Returns what `REPORT` names; None for the report that ships. Nothing else of `environment` is looked at."""
    report = environment.get("REPORT", "").strip()
    return Path(report) if report else None


def _set(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value.strip() for name, value in environment.items() if value.strip()}


def _token(settings: Mapping[str, str]) -> Secret | None:
    token, file = settings.get("BOT_TOKEN"), settings.get("BOT_TOKEN_FILE")
    if token and file:
        raise ConfigError("BOT_TOKEN and BOT_TOKEN_FILE are both set. Keep one of them")
    if file:
        return _checked("BOT_TOKEN_FILE", _read(file))
    return _checked("BOT_TOKEN", token) if token else None


def _read(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise ConfigError(
            f"BOT_TOKEN_FILE={file} cannot be read ({reason}). Name a file that holds the token"
        ) from error


def _checked(variable: str, token: str) -> Secret:
    if not _TOKEN.fullmatch(token):
        raise ConfigError(f"{variable} holds no bot token. A token looks like 123456:ABC-def; copy it from @BotFather")
    return Secret(token)


def _server(base: str) -> str:
    """Returns the server's own address: without the `/bot` that `BASE_URL` may end with."""
    return base.replace("{token}", "").rstrip("/").removesuffix("/bot")


def _bot_url(variable: str, url: str, path: str) -> str:
    """Returns `url` so that the token follows directly: `http://host:8081`, with or without `/bot`, `/` or `{token}`."""
    bare = url.replace("{token}", "").rstrip("/")
    if _PATH_WITH_TOKEN.search(bare):
        raise ConfigError(f"{variable} holds a bot token. Write the server's address alone, like {_EXAMPLE}")
    if not _is_address(bare):
        raise ConfigError(f"{variable}={_CREDENTIALS.sub('***@', url)} is no address. Write it like {_EXAMPLE}")
    return bare if bare.endswith("/bot") else bare + path


def _is_address(url: str) -> bool:
    """Whether `url` names a server, and no port that there cannot be, nor anything behind its path."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and not _SPACE.search(url)
    return whole and port != 0 and not parts.query and not parts.fragment


def _positive(variable: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise ConfigError(f"{variable}={value} is no positive number. Write a whole number such as 30")
    return int(value)


def _log_level(value: str) -> LogLevel:
    for level in get_args(LogLevel):
        if level == value.upper():
            return level  # type: ignore[no-any-return]  # one of the literals
    raise ConfigError(f"LOG_LEVEL={value} is unknown. Choose {', '.join(get_args(LogLevel))}")


def _log_format(value: str) -> LogFormat:
    for known in get_args(LogFormat):
        if known == value.lower():
            return known  # type: ignore[no-any-return]  # one of the literals
    raise ConfigError(f"LOG_FORMAT={value} is unknown. Choose text or json")
