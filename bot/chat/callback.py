"""What a button carries: at most 64 bytes, no memory on our side, so that buttons outlive a restart.

Each is one letter for its kind, then URL-safe base64 of:

    A view    version · digest (4 bytes) · page, original, language, status or picked, whether there are parts (one byte) ·
              count · passage numbers · (count · parts as gaps) · short · matches;
              numbers as LEB128 varints, spans as gap and length.
    Q example version · digest (4 bytes) · number of the example question

Matches that find no room are left off: they only embolden.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from bot.answer import Status
from bot.chat.view import Page, View
from bot.language.script import Language

VERSION = 1
MAX_BYTES = 47
"""Of content: with one letter before it, its base64 has 64 bytes."""

_LANGUAGES, _STATUSES = tuple(Language), tuple(Status)
_PICKED = len(_STATUSES)
"""Stands in the place of a status, which a picked sentence has no use for."""


@dataclass(frozen=True, slots=True)
class ExampleQuestion:
    """The press of a button that asks example question `number` of the report with `digest`."""

    digest: str
    number: int


def encode_view(view: View) -> str:
    """Returns callback data that leads to `view`; hits beyond the room are left off, last first, and then parts."""
    passages, parts = list(view.passages), list(view.parts)
    while len(body := _body(view, passages, parts)) > MAX_BYTES:
        (passages if len(passages) > 1 or not parts else parts).pop()
    for match in _encoded_matches(view.matches):
        if len(body) + len(match) > MAX_BYTES:
            break
        body += match
    return "A" + _base64(body)


def _body(view: View, passages: Sequence[int], parts: Sequence[int]) -> bytes:
    head = _head(view.digest) + bytes([_flags(view) | bool(parts) << 7])
    start, end = view.short or (0, 0)
    gaps = [after - before for before, after in pairwise((0, *parts))]
    listed = [len(parts), *gaps] if parts else []
    return head + _varints([len(passages), *passages, *listed, start, end - start])


def encode_example(example: ExampleQuestion) -> str:
    """Returns callback data that asks an example question."""
    return "Q" + _base64(_head(example.digest) + _varints([example.number]))


def decode(data: str) -> View | ExampleQuestion | None:
    """Returns what `encode_view` or `encode_example` was given; None for data of another version, or of no version."""
    try:
        body = base64.urlsafe_b64decode(data[1:] + "=" * (-len(data[1:]) % 4))
        if not body or body[0] != VERSION or len(body) < 6:
            return None
        digest = body[1:5].hex()
        if data[0] == "Q":
            return ExampleQuestion(digest, next(_numbers(body[5:])))
        return _view(digest, body[5], _numbers(body[6:])) if data[0] == "A" else None
    except (binascii.Error, ValueError, IndexError, StopIteration):
        return None


def _head(digest: str) -> bytes:
    return bytes([VERSION]) + bytes.fromhex(digest)


def _flags(view: View) -> int:
    language, status = _LANGUAGES.index(view.language), _PICKED if view.picked else _STATUSES.index(view.status)
    return view.page.value | view.original << 2 | language << 3 | status << 5


def _view(digest: str, flags: int, numbers: Iterator[int]) -> View:
    passages = tuple([next(numbers) for _ in range(next(numbers))])
    parts = tuple(accumulate([next(numbers) for _ in range(next(numbers))])) if flags >> 7 else ()
    short, *matches = _spans(list(numbers))
    status = flags >> 5 & 3
    return View(
        digest=digest,
        language=_LANGUAGES[flags >> 3 & 3],
        status=Status.UNSURE if status == _PICKED else _STATUSES[status],
        passages=passages,
        short=short if short[1] > short[0] else None,
        matches=tuple(matches),
        page=Page(flags & 3),
        original=bool(flags >> 2 & 1),
        parts=parts,
        picked=status == _PICKED,
    )


def _encoded_matches(matches: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    end = 0
    for match in matches:
        yield _varints([match[0] - end, match[1] - match[0]])
        end = match[1]


def _spans(numbers: list[int]) -> list[tuple[int, int]]:
    """Returns the spans: the first counts from the text's beginning, and so does the second."""
    spans, place = [(numbers[0], numbers[0] + numbers[1])], 0
    for gap, length in zip(numbers[2::2], numbers[3::2], strict=True):
        spans.append((place + gap, place + gap + length))
        place = spans[-1][1]
    return spans


def _varints(numbers: Iterable[int]) -> bytes:
    return b"".join(map(_varint, numbers))


def _varint(number: int) -> bytes:
    low = []
    while number > 0x7F:
        low.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*low, number])


def _numbers(body: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in body:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield number
            number = shift = 0


def _base64(body: bytes) -> str:
    return base64.urlsafe_b64encode(body).rstrip(b"=").decode("ascii")
