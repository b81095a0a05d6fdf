from __future__ import annotations

import pytest

from bot.chat.proxy import proxy_for
from bot.errors import ConfigError

TELEGRAM = "https://api.telegram.org/bot"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name}_PROXY".upper(), raising=False)


@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks4", "socks"])
@pytest.mark.parametrize("variable", ["ALL_PROXY", "HTTPS_PROXY"])
def test_a_proxy_that_does_not_speak_http_is_an_error_with_the_remedy_and_without_the_password(
    monkeypatch: pytest.MonkeyPatch, scheme: str, variable: str
) -> None:
    monkeypatch.setenv(variable, f"{scheme}://user:secret@127.0.0.1:1080")
    with pytest.raises(ConfigError, match=f"{variable} names a proxy that speaks {scheme},.*HTTPS_PROXY") as raised:
        proxy_for(TELEGRAM)
    assert "secret" not in str(raised.value)
    assert "user" not in str(raised.value)


def test_a_proxy_for_the_servers_own_scheme_goes_before_that_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:3128")
    assert proxy_for(TELEGRAM) == "http://127.0.0.1:3128"


def test_a_host_that_is_exempt_needs_no_proxy_of_any_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    monkeypatch.setenv("NO_PROXY", "api.telegram.org")
    assert proxy_for(TELEGRAM) is None


@pytest.mark.parametrize("host", ["127.0.0.1:8081", "localhost:8081", "[::1]:8081"])
@pytest.mark.parametrize("proxy", ["http://10.0.0.1:3128", "socks5://10.0.0.1:1080"])
def test_this_machine_is_reached_without_a_proxy(monkeypatch: pytest.MonkeyPatch, host: str, proxy: str) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    assert proxy_for(f"http://{host}/bot") is None


def test_without_a_proxy_none_is_used() -> None:
    assert proxy_for(TELEGRAM) is None
