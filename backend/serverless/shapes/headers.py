"""Headers within JSON, of which some shapes can hold but one of a name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from backend.serverless.exchange import Header


def listed(
    several: Mapping[str, Sequence[str]] | None, single: Mapping[str, str] | None
) -> list[Header]:
    """From `multiValueHeaders` where there are any, which hold the others too."""
    if several:
        return [(name, value) for name, values in several.items() for value in values]
    return [(name, str(value)) for name, value in (single or {}).items()]


def value_of(headers: Sequence[Header], name: str) -> str:
    return next((value for key, value in reversed(headers) if key.lower() == name), "")


def several_each(headers: Sequence[Header]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in headers:
        found.setdefault(name.lower(), []).append(value)
    return found


def one_each(headers: Sequence[Header]) -> dict[str, str]:
    """Repeated ones are joined, but for cookies, which cannot be: each gets a spelling of its own,
    since platforms write out a name as they are given it, and HTTP reads all of them alike."""
    told: dict[str, str] = {}
    for name, values in several_each(headers).items():
        if name == "set-cookie":
            told.update(zip(_spellings(name), values, strict=False))
        else:
            told[name] = ", ".join(values)
    return told


def _spellings(name: str) -> Iterator[str]:
    letters = [(letter, letter.upper()) if letter.isalpha() else (letter,) for letter in name]
    return ("".join(spelling) for spelling in product(*letters))
