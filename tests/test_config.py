from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import Config
from bot.errors import ConfigError

TOKEN = "123456:ABC-def_ghi"


def test_an_empty_environment_gives_the_defaults() -> None:
    config = Config.from_environment({})
    assert config == Config()
    assert config.base_url == "https://api.telegram.org/bot"
    assert config.base_file_url == "https://api.telegram.org/file/bot"


def test_a_variable_set_to_nothing_counts_as_not_set() -> None:
    names = ("BOT_TOKEN", "BOT_TOKEN_FILE", "REPORT", "BASE_URL", "BASE_FILE_URL", "LOG_LEVEL", "LOG_FORMAT")
    assert Config.from_environment(dict.fromkeys(names, " ")) == Config()


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_the_token_is_read_from_a_file(tmp_path: Path, start: str) -> None:
    file = tmp_path / "token"
    file.write_text(f"{start}{TOKEN}\n", encoding="utf-8")
    assert Config.from_environment({"BOT_TOKEN_FILE": str(file)}).required_token().reveal() == TOKEN


def test_the_token_is_masked_in_repr_and_str() -> None:
    config = Config.from_environment({"BOT_TOKEN": TOKEN})
    assert TOKEN not in f"{config!r} {config} {config.token}"
    assert "***" in repr(config)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8081",
        "http://127.0.0.1:8081/",
        "http://127.0.0.1:8081/bot",
        "http://127.0.0.1:8081/bot{token}",
    ],
)
def test_another_server_is_named_in_any_usual_form(url: str) -> None:
    config = Config.from_environment({"BASE_URL": url})
    assert config.base_url == "http://127.0.0.1:8081/bot"
    assert config.base_file_url == "http://127.0.0.1:8081/file/bot"


def test_another_file_server_is_named_on_its_own() -> None:
    config = Config.from_environment({"BASE_FILE_URL": "http://127.0.0.1:8082/file/bot/"})
    assert config.base_file_url == "http://127.0.0.1:8082/file/bot"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("BOT_TOKEN", "not-a-token"),
        ("BOT_TOKEN_FILE", "/no/such/file"),
        ("BASE_URL", "127.0.0.1:8081"),
        ("BASE_URL", "http://127.0.0.1:99999"),
        ("BASE_URL", "http://127.0.0.1:0"),
        ("BASE_URL", "http://127.0.0.1:port"),
        ("BASE_URL", "http://[::1"),
        ("BASE_URL", "http://:8081"),
        ("BASE_URL", "http:///bot"),
        ("BASE_URL", "http://my server"),
        ("BASE_URL", "http://127.0.0.1:8081/?key=1"),
        ("BASE_URL", "http://127.0.0.1:8081/#bot"),
        ("BASE_FILE_URL", "ftp://host"),
        ("BASE_FILE_URL", "http://127.0.0.1:99999"),
        ("MESSAGES_PER_SECOND", "-1"),
        ("MESSAGES_PER_SECOND", "²"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_value_raises_an_error_that_names_its_variable(variable: str, value: str) -> None:
    with pytest.raises(ConfigError, match=variable):
        Config.from_environment({variable: value})


@pytest.mark.parametrize("variable", ["BASE_URL", "BASE_FILE_URL"])
def test_the_error_about_an_address_spells_it_as_the_readme_does(variable: str) -> None:
    with pytest.raises(ConfigError) as raised:
        Config.from_environment({variable: "127.0.0.1:8081"})
    assert str(raised.value) == f"{variable}=127.0.0.1:8081 is no address. Write it like http://127.0.0.1:8081"


@pytest.mark.parametrize(
    "url", ["http://me:secret@127.0.0.1:99999", "me:secret@host", f"https://api.telegram.org/bot{TOKEN}/"]
)
def test_the_error_about_an_address_shows_nothing_secret_in_it(url: str) -> None:
    with pytest.raises(ConfigError, match="BASE_URL") as raised:
        Config.from_environment({"BASE_URL": url})
    assert "secret" not in str(raised.value)
    assert TOKEN not in str(raised.value)


@pytest.mark.parametrize(
    "url", ["https://[::1]:8081", "http://me:secret@bots.example", "http://bot1:8081", "https://bots.example/telegram"]
)
def test_a_server_may_have_any_address(url: str) -> None:
    assert Config.from_environment({"BASE_URL": url}).base_url == f"{url}/bot"


def test_the_error_about_a_token_does_not_show_it() -> None:
    with pytest.raises(ConfigError) as raised:
        Config.from_environment({"BOT_TOKEN": "secret!"})
    assert "secret!" not in str(raised.value)


def test_two_tokens_are_one_too_many() -> None:
    with pytest.raises(ConfigError, match="BOT_TOKEN_FILE"):
        Config.from_environment({"BOT_TOKEN": TOKEN, "BOT_TOKEN_FILE": "/token"})


def test_a_missing_token_is_an_error_only_where_it_is_needed() -> None:
    with pytest.raises(ConfigError, match="BotFather"):
        Config.from_environment({}).required_token()


def test_a_value_that_is_unknown_is_named_as_it_was_written() -> None:
    with pytest.raises(ConfigError, match="LOG_LEVEL=loud is unknown"):
        Config.from_environment({"LOG_LEVEL": "loud"})
    with pytest.raises(ConfigError, match="LOG_FORMAT=XML is unknown"):
        Config.from_environment({"LOG_FORMAT": "XML"})
