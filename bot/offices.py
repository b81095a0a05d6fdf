"""Who holds which office: the title that a report puts before a name, 浙江省副省长高兴夫."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.span import Span

_OFFICE = re.compile(
    r"副?(?:主任|主席|省长|市长|县长|镇长|部长|局长|厅长|处长|司长|书记(?!处)|常委|总理|总统|会长|院长|校长|董事长|总裁|理事长|秘书长)"
)
_SEPARATORS = ",、;。:!?“”《》"
# A title ends behind the name before it; two titles of one person stand in a row.
_TITLE = re.compile(rf"(?:[^{_SEPARATORS}]*(?:{_OFFICE.pattern})[、兼])*[^{_SEPARATORS}]*$")


def offices_in(text: str) -> Sequence[Span]:
    """Returns where folded `text` has the word for an office."""
    return [match.span() for match in _OFFICE.finditer(text)]


def holds(text: str, name: str, office: str) -> bool | None:
    """Whether folded `text` gives `name` the `office`; None where it gives them none.

    >>> holds("国家网信办副主任任贤良、浙江省副省长高兴夫", "任贤良", "副省长")
    False
    """
    before = [_TITLE.search(text, 0, match.start()) for match in re.finditer(re.escape(name), text)]
    given = [title[0][slice(*span)] for title in before if title for span in offices_in(title[0])]
    return office in given if given else None
