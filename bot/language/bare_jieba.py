"""jieba without pkg_resources: where that is installed jieba asks it for its files, and waits longer for it than for all else."""

from __future__ import annotations

import sys

__all__ = ["finalseg", "jieba"]

_SLOW = "pkg_resources"
_is_unloaded = _SLOW not in sys.modules
if _is_unloaded:
    sys.modules[_SLOW] = None  # type: ignore[assignment]  # an import says that there is none, and jieba opens its files itself
try:
    import jieba
    from jieba import finalseg
finally:
    if _is_unloaded:
        sys.modules.pop(_SLOW, None)
