"""How a bot gets its updates: getUpdates, or a webhook."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.playground.call import Call
from bot.playground.mailbox import Webhook
from bot.playground.messages import Json
from bot.playground.refusal import Refusal

_LONGEST_POLL = 50
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


async def get_updates(call: Call) -> list[Json]:
    """Returns the updates from `offset` on, after at most `timeout` seconds."""
    call.mailbox.allow(call.get("allowed_updates"))
    timeout = min(max(call.get("timeout", 0), 0), _LONGEST_POLL)
    return await call.mailbox.poll(call.get("offset", 0), call.get("limit", 100), timeout)


def set_webhook(call: Call) -> bool:
    """Posts updates to `url` from now on; an empty one ends that. Plain HTTP is for this machine only."""
    url = call.arguments["url"]
    _check_url(url)
    _drop_pending_if_asked(call)
    call.mailbox.allow(call.get("allowed_updates"))
    webhook = Webhook(url, call.get("secret_token", ""), call.get("max_connections", 40)) if url else None
    call.mailbox.set_webhook(webhook)
    return True


def delete_webhook(call: Call) -> bool:
    """Goes back to getUpdates."""
    _drop_pending_if_asked(call)
    call.mailbox.set_webhook(None)
    return True


def get_webhook_info(call: Call) -> Json:
    """Returns the webhook's URL (empty without one), what waits, and its last failure."""
    webhook, failure = call.mailbox.webhook, call.mailbox.last_failure
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.mailbox.pending),
    }
    if webhook is not None:
        info["max_connections"] = webhook.max_connections
    if failure is not None:
        info |= {"last_error_date": failure.date, "last_error_message": failure.message}
    if call.mailbox.allowed:
        info["allowed_updates"] = call.mailbox.allowed
    return info


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        right = not url or (parts.scheme in {"https", "http"} and parts.hostname and parts.port != 0)
    except ValueError:
        right = False
    if not right:
        raise Refusal.bad_request("bad webhook: invalid webhook URL specified")
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        raise Refusal.bad_request("bad webhook: An HTTPS URL must be provided for webhook")


def _drop_pending_if_asked(call: Call) -> None:
    if call.get("drop_pending_updates"):
        call.mailbox.drop_pending()
