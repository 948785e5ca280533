"""Where a page begins: after the sort key of the last row seen, whoever asks and however.

An ordering is a sequence of field names, each with a leading `-` where it descends.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

from django.db.models import F, Q
from django.db.models.fields.tuple_lookups import Tuple as TupleOf
from django.db.models.fields.tuple_lookups import TupleGreaterThan, TupleLessThan

from backend.common import cursors


def key_of(row: Any, ordering: Sequence[str]) -> list[Any]:
    """The sort key of a model instance or of a row from `.values()`; `a__b` follows relations."""
    return [_value_of(row, name.lstrip("-")) for name in ordering]


def after(ordering: Sequence[str], key: Sequence[cursors.Key]) -> Q:
    """Rows that come after `key`.

    Where all fields go the same way, this is one comparison of rows (PostgreSQL's documentation,
    "Row Constructor Comparison"), from which an index scan starts however deep the page lies.
    """
    if len(ordering) > 1 and len({name.startswith("-") for name in ordering}) == 1:
        beyond = TupleLessThan if ordering[0].startswith("-") else TupleGreaterThan
        return Q(beyond(TupleOf(*(F(name.lstrip("-")) for name in ordering)), tuple(key)))
    return _after_mixed(ordering, key)


def _after_mixed(ordering: Sequence[str], key: Sequence[cursors.Key]) -> Q:
    """`a < x OR (a = x AND b > y) ...`; the bound `a <= x` in front is implied, and is what
    an index scan can start from."""
    alternatives: list[Q] = []
    equal = Q()
    for name, value in zip(ordering, key, strict=True):
        field = name.lstrip("-")
        beyond = "lt" if name.startswith("-") else "gt"
        alternatives.append(equal & Q(**{f"{field}__{beyond}": value}))
        equal &= Q(**{field: value})
    first = ordering[0]
    bound = f"{first.lstrip('-')}__{'lte' if first.startswith('-') else 'gte'}"
    return Q(**{bound: key[0]}) & reduce(lambda one, other: one | other, alternatives)


def _value_of(row: Any, name: str) -> Any:
    if isinstance(row, Mapping):
        return row[name]
    return reduce(getattr, name.split("__"), row)
