"""JSON bodies, read strictly."""

import json
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

_TOO_DEEP = "The body is nested too deeply."


class StrictJSONParser(BaseParser):
    """RFC 8259 in UTF-8, and nothing that the database could not store.

    Refuses what DRF's own parser lets through: bodies of any length, NaN spelled as 1e999, nesting
    that exhausts the stack, NUL characters and lone surrogates in strings.
    """

    media_type = "application/json"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body: bytes = stream.read(limit + 1)
        if len(body) > limit:
            raise RequestDataTooBig
        try:
            value = json.loads(body.decode("utf-8"), parse_constant=_refuse, parse_float=_finite)
            _check(value)
        except RecursionError:
            raise ParseError(_TOO_DEEP) from None
        except ValueError as error:  # includes UnicodeDecodeError and JSONDecodeError
            raise ParseError(f"The body is not acceptable JSON: {error}") from error
        return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError("a number is too large")
    return number


def _check(value: object) -> None:
    match value:
        case str():
            if "\x00" in value:
                raise ValueError("a string holds a NUL character")
            value.encode("utf-8")  # a lone surrogate has no encoding
        case dict():
            for name, inner in value.items():
                _check(name)
                _check(inner)
        case list():
            for inner in value:
                _check(inner)
