"""Finds the codes of deliberate errors in the source, by reading it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from backend.common import errors

ROOT = Path(__file__).resolve().parents[2]


class Raised(NamedTuple):
    error: str  # name of the class
    code: str
    where: str


def errors_below(base: type[errors.ShiguangError]) -> dict[str, type[errors.ShiguangError]]:
    found = {base.__name__: base}
    for kind in base.__subclasses__():
        found |= errors_below(kind)
    return found


def raised() -> Iterator[Raised]:
    """Each `SomeError(..., code="literal")` and `Failure("literal", ...)` of the product."""
    for folder in ("backend", "workers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    yield from _codes_of(node, f"{path.relative_to(ROOT)}:{node.lineno}")


def _codes_of(call: ast.Call, where: str) -> Iterator[Raised]:
    name = str(getattr(call.func, "attr", "") or getattr(call.func, "id", ""))
    values = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    if name == "Failure":
        values += call.args[:1]
    for value in values:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield Raised(name, value.value, where)
