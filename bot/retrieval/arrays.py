"""The arrays that numbers are passed in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
"""Scores, weights, shares."""

Ints = NDArray[np.int64]
"""Places, counts, codes."""
