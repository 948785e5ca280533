"""Reading in the test's own process, where a failure shows; `test_read` goes through the door."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from backend.knowledge.drafts import ReadDocument
from workers.documents.reading.document import read_whole

Read: TypeAlias = Callable[..., ReadDocument]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """`read(name, content)`: what is read of a file of that name."""

    def read(name: str, content: str | bytes, media_type: str = "") -> ReadDocument:
        path = tmp_path / "upload"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_whole(path, filename=name, media_type=media_type)

    return read
