"""What every reader gives: the blocks, and what the document says about itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..blocks import Block


@dataclass(frozen=True, slots=True)
class Content:
    """title: as the document's own data have it; often nothing, or a left-over of a template."""

    blocks: Iterable[Block]
    title: str = ""
    pages: int | None = None


class Reader(Protocol):
    def __call__(self, path: Path, *, charset: str) -> Content:
        """charset: the encoding that came with the file, or ""; for formats that are text.

        Raises UnreadableDocument, at once or while the blocks are taken.
        """
