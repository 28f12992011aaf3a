"""Learn the weights again from the suggestions that editors accepted and dismissed.

A ridge logistic regression by Newton steps: under twenty numbers, so plain Python does. The result
is data for `lexicon/weights.toml`; a person looks at it, measures it, and puts it there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

_STEPS = 15
RIDGE = 3.0


def fit(rows: Sequence[Mapping[str, float]], accepted: Sequence[bool], ridge: float = RIDGE) -> dict[str, float]:
    """Return a weight per feature of `rows` that best tells accepted pairs from the others."""
    names = sorted({name for row in rows for name in row})
    inputs = [[1.0, *(row.get(name, 0.0) for name in names)] for row in rows]
    weights = [0.0] * (len(names) + 1)
    for _ in range(_STEPS):
        gradient, curvature = _slope(inputs, accepted, weights, ridge)
        weights = [w + step for w, step in zip(weights, _solve(curvature, gradient), strict=True)]
    return dict(zip(names, weights[1:], strict=True))


def _slope(
    inputs: Sequence[Sequence[float]], accepted: Sequence[bool], weights: Sequence[float], ridge: float
) -> tuple[list[float], list[list[float]]]:
    size = len(weights)
    gradient = [-ridge * w if n else 0.0 for n, w in enumerate(weights)]
    curvature = [[(ridge if n and n == m else 1e-6 if n == m else 0.0) for m in range(size)] for n in range(size)]
    for x, yes in zip(inputs, accepted, strict=True):
        z = max(-30.0, min(30.0, sum(w * v for w, v in zip(weights, x, strict=True))))
        p = 1 / (1 + exp(-z))
        for n in range(size):
            gradient[n] += (yes - p) * x[n]
            for m in range(size):
                curvature[n][m] += p * (1 - p) * x[n] * x[m]
    return gradient, curvature


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small symmetric system by Gauss-Jordan elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for n in range(size):
        pivot = max(range(n, size), key=lambda m: abs(rows[m][n]))
        rows[n], rows[pivot] = rows[pivot], rows[n]
        for m in range(size):
            if m != n and rows[n][n]:
                factor = rows[m][n] / rows[n][n]
                rows[m] = [a - factor * b for a, b in zip(rows[m], rows[n], strict=True)]
    return [rows[n][size] / rows[n][n] if rows[n][n] else 0.0 for n in range(size)]
