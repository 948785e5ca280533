"""Typed reading of environment variables; a bad value names its variable and stops the start.

A secret may also come from a file: `NAME_FILE=/run/secrets/name` stands for `NAME`.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name)
    if value is None and (path := os.environ.get(f"{name}_FILE")):
        try:
            value = Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE={path}: {error.strerror}") from error
    if value is None or value == "":
        if default is None:
            raise ImproperlyConfigured(f"{name} is not set, and it has no default")
        return default
    return value


def text_or_nothing(name: str, default: str) -> str:
    """Where an empty value is one, too."""
    return os.environ.get(name, default)


def flag(name: str, default: bool) -> bool:
    value = text(name, "true" if default else "false").lower()
    if value in _TRUE:
        return True
    if value in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={value!r}: expected one of true, false")


def integer(name: str, default: int, *, minimum: int = 0) -> int:
    value = text(name, str(default))
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r}: expected a whole number") from None
    if number < minimum:
        raise ImproperlyConfigured(f"{name}={number}: expected at least {minimum}")
    return number


def number(name: str, default: float) -> float:
    value = text(name, str(default))
    try:
        return float(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r}: expected a number") from None


def choice(name: str, default: str, options: Sequence[str]) -> str:
    value = text(name, default)
    if value not in options:
        raise ImproperlyConfigured(f"{name}={value!r}: expected one of {', '.join(options)}")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list; empty items are dropped."""
    return [word.strip() for word in text(name, default or " ").split(",") if word.strip()]
