"""A question inside a `?start=` link: 64 characters of A-Z a-z 0-9 _ and -."""

from __future__ import annotations

import base64
import re

MAX_LENGTH = 64
_EXAMPLE = re.compile(r"e([0-9]{1,6})")


def encode_question(question: str) -> str | None:
    """Returns the start parameter for a short question (up to 47 bytes of UTF-8); None for a longer one."""
    parameter = "q" + base64.urlsafe_b64encode(question.encode("utf-8", "replace")).rstrip(b"=").decode("ascii")
    return parameter if len(parameter) <= MAX_LENGTH else None


def encode_example(number: int) -> str:
    """Returns the start parameter for an example question."""
    return f"e{number}"


def decode(parameter: str) -> str | int | None:
    """Returns the question, or the number of the example question; None where it is neither."""
    if example := _EXAMPLE.fullmatch(parameter):
        return int(example[1])
    if not parameter.startswith("q"):
        return None
    try:
        body = base64.b64decode(parameter[1:] + "=" * (-len(parameter[1:]) % 4), altchars=b"-_", validate=True)
        return body.decode("utf-8") or None
    except ValueError:  # not base64, not ASCII, or not UTF-8
        return None
