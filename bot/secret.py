"""A value that must not be shown."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """A value whose `repr` and `str` are three stars; `reveal()` returns it."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        """Returns the value itself."""
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')"

    def __str__(self) -> str:
        return "***"
