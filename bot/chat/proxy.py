"""The proxy that the environment names for the Bot API server."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.errors import ConfigError

_KNOWN = ("http", "https")


def proxy_for(url: str) -> str | None:
    """Returns the proxy for `url`; None where none is named, where its host is exempt, and for this machine itself.

    Raises:
        ConfigError: the proxy is none that speaks HTTP.
    """
    parts, known = urlsplit(url), getproxies()
    kind = next((kind for kind in (parts.scheme, "all") if known.get(kind)), None)
    host = parts.hostname or ""
    if kind is None or _is_this_machine(host) or proxy_bypass(host):
        return None
    proxy = known[kind] if "://" in known[kind] else f"http://{known[kind]}"
    if (scheme := urlsplit(proxy).scheme) not in _KNOWN:
        raise ConfigError(
            f"{kind.upper()}_PROXY names a proxy that speaks {scheme}, and only HTTP is known here. "
            f"Name an HTTP proxy in {parts.scheme.upper()}_PROXY, or put {host} into NO_PROXY"
        )
    return proxy


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
