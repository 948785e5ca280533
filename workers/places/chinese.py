"""Choosing a place's Chinese name among GeoNames' unlabelled alternatives."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from opencc import OpenCC

# Endings that say what a place is, and how much they tell: the city is meant before the township
# that happens to be its seat. The longest comes first.
_KINDS = (
    ("特别市", 3),
    ("广域市", 3),
    ("広域市", 3),
    ("街道", 1),
    ("新区", 1),
    ("市", 3),
    ("都", 2),
    ("县", 2),
    ("区", 1),
    ("镇", 1),
    ("乡", 1),
)
_USES_KINDS = frozenset({"CN", "HK", "MO", "TW", "JP", "KR", "KP"})
_SHORTEST = 2  # characters of a name proper


def chinese_name(alternatives: Sequence[str], country_code: str) -> str:
    """The simplified name without its kind (北京, not 北京市); "" when there is no alternative.

    Best is what is written most often: in traditional and in simplified characters, with and
    without its kind; then what is shortest.
    """
    names = [_simplifier().convert(alternative) for alternative in alternatives]
    votes: Counter[str] = Counter()
    for name in names:
        proper, weight = _proper(name)
        # Elsewhere the ending may be a part of the name: 三藩市, 墨西哥城.
        if proper not in names and country_code not in _USES_KINDS:
            proper, weight = name, 1
        votes[proper] += weight
    return min(votes, key=lambda name: (-votes[name], len(name), name), default="")


def _proper(name: str) -> tuple[str, int]:
    for kind, weight in _KINDS:
        if name.endswith(kind) and len(name) - len(kind) >= _SHORTEST:
            return name.removesuffix(kind), weight
    return name, 1


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
