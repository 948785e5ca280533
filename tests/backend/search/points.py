"""A space of meanings small enough to see: water, animals, buildings, nothing of these."""

from math import sqrt

VERSION = "table-1"
CONCEPTS = ("seashore", "cat", "tower")  # that have a name, as the classes of a network have

_MEANINGS = {
    "seashore": (1.0, 0.0, 0.0, 0.0),
    "ocean": (0.9, 0.1, 0.0, 0.3),
    "大海": (0.9, 0.1, 0.0, 0.3),
    "cat": (0.1, 1.0, 0.0, 0.0),
    "kitten": (0.0, 0.9, 0.1, 0.2),
    "tower": (0.0, 0.0, 1.0, 0.0),
}
_NONSENSE = (0.1, 0.1, 0.1, 1.0)


def point_of(text: str) -> list[float]:
    """Of unit length; words that the table lacks mean nothing."""
    meaning = _MEANINGS.get(text, _NONSENSE)
    length = sqrt(sum(value * value for value in meaning))
    return [value / length for value in meaning]
