"""The questions of the gold sets, and what answers them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zlib import crc32

_ROOT = Path(__file__).resolve().parents[3]
# The product's comes with its documents; that of the book is of no use without it.
_FILES = {
    "product": _ROOT / "docs" / "gold.jsonl",
    "outside": _ROOT / "tests" / "data" / "knowledge" / "outside.jsonl",
}

SETS = ("product", "outside")

Part = Literal["fitted", "held"]


@dataclass(frozen=True, slots=True)
class Gold:
    """sources: (document, heading) of every section that answers it."""

    id: str
    language: str
    text: str
    is_answerable: bool
    sources: frozenset[tuple[str, str]]

    @property
    def part(self) -> Part:
        """Half of them the ranker is fitted to; figures are those of the other half."""
        return "fitted" if crc32(self.id.encode()) % 2 else "held"


def gold_set(name: str) -> list[Gold]:
    """name: one of `SETS`."""
    lines = _FILES[name].read_text().splitlines()
    return [_read(json.loads(line)) for line in lines if line]


def _read(record: dict[str, object]) -> Gold:
    sources = record["sources"]
    assert isinstance(sources, Iterable)
    return Gold(
        id=str(record["id"]),
        language=str(record["language"]),
        text=str(record["question"]),
        is_answerable=bool(record["answerable"]),
        sources=frozenset((one["document"], " ".join(one["heading"].split())) for one in sources),
    )
