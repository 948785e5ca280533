"""Conditions on what is known about a passage, as Dify writes them."""

import operator
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from backend.common import errors

Condition = Mapping[str, Any]  # name, comparison_operator, value


def holds(condition: Mapping[str, Any] | None, metadata: Mapping[str, Any]) -> bool:
    """condition: logical_operator and conditions. Raises InvalidInput: they cannot be compared."""
    if not condition or not condition["conditions"]:
        return True
    found = [_one_holds(one, metadata) for one in condition["conditions"]]
    return any(found) if condition.get("logical_operator") == "or" else all(found)


def _one_holds(condition: Condition, metadata: Mapping[str, Any]) -> bool:
    """Of one of the names."""
    names = condition["name"]
    compare = _OPERATORS[condition["comparison_operator"]]
    named = names if isinstance(names, list) else [names]
    try:
        return any(compare(metadata.get(name), condition.get("value")) for name in named)
    except (TypeError, ValueError) as error:
        raise errors.InvalidInput(
            "%(parameter)s is missing, or not as it should be.",
            values={"parameter": "metadata_condition"},
            parameter="metadata_condition",
        ) from error


def _text(value: object) -> str:
    return "" if value is None else str(value).casefold()


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [])


def _texts(compare: Callable[[str, str], bool]) -> Callable[[Any, Any], bool]:
    return lambda known, value: compare(_text(known), _text(value))


def _numbers(compare: Callable[[float, float], bool]) -> Callable[[Any, Any], bool]:
    return lambda known, value: known is not None and compare(float(known), float(value))


def _times(compare: Callable[[datetime, datetime], bool]) -> Callable[[Any, Any], bool]:
    return lambda known, value: bool(known) and compare(_time(known), _time(value))


def _time(value: object) -> datetime:
    """In UTC where it has no offset."""
    moment = datetime.fromisoformat(str(value))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _is_in(known: object, value: object) -> bool:
    values = value if isinstance(value, list) else str(value).split(",")
    return _text(known) in {_text(one).strip() for one in values}


_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "contains": _texts(operator.contains),
    "not contains": _texts(lambda known, value: value not in known),
    "start with": _texts(str.startswith),
    "end with": _texts(str.endswith),
    "is": _texts(operator.eq),
    "is not": _texts(operator.ne),
    "in": _is_in,
    "not in": lambda known, value: not _is_in(known, value),
    "empty": lambda known, _: _is_empty(known),
    "not empty": lambda known, _: not _is_empty(known),
    "null": lambda known, _: known is None,
    "not null": lambda known, _: known is not None,
    "=": _numbers(operator.eq),
    "≠": _numbers(operator.ne),
    ">": _numbers(operator.gt),
    "<": _numbers(operator.lt),
    "≥": _numbers(operator.ge),
    "≤": _numbers(operator.le),
    "before": _times(operator.lt),
    "after": _times(operator.gt),
}
OPERATORS = list(_OPERATORS)
