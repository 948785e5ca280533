"""How far two answers to one question say the same."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from workers.inference.servable import Payload

_CLOSE = 0.05  # of the larger number, or of one where both are smaller: scores that differ by less


def agreement(answers: Sequence[Payload], others: Sequence[Payload]) -> float:
    """The share (0 to 1) of values that agree, over all items of a request.

    Words and truth values agree when they are equal, numbers when they are within five percent.
    """
    verdicts = [
        verdict
        for answer, other in zip(answers, others, strict=True)
        for verdict in _verdicts(answer, other)
    ]
    return sum(verdicts) / len(verdicts) if verdicts else 1.0


def _verdicts(one: object, other: object) -> Iterator[bool]:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for key in one.keys() | other.keys():
            yield from _verdicts(one.get(key), other.get(key))
    elif _is_list(one) and _is_list(other):
        yield from _verdicts_of_lists(one, other)
    elif _is_number(one) and _is_number(other):
        yield math.isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)
    else:
        yield one == other


def _verdicts_of_lists(one: Sequence[object], other: Sequence[object]) -> Iterator[bool]:
    for mine, theirs in zip(one, other, strict=False):
        yield from _verdicts(mine, theirs)
    yield from [False] * abs(len(one) - len(other))


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
