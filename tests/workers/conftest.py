"""What tests of recognition share: one engine, and the sample photos as the stages see them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from workers.inference.engine import Engine, initialise
from workers.media.header import read_header
from workers.media.renditions import make_renditions
from workers.vision.pixels import Pixels, decode


@pytest.fixture(scope="session")
def engine() -> Engine:
    """All networks on the CPU, loaded once for the whole run."""
    return initialise({"faces", "tags", "ocr", "text", "semantic"}, device="cpu", threads=1)


@pytest.fixture(scope="session")
def preview(sample_photos: Path) -> Callable[[str], bytes]:
    """`preview(name)`: the preview (WebP bytes) of a sample photo, by the product's own code."""

    @cache
    def made(name: str) -> bytes:
        path = sample_photos / name
        return make_renditions(path, read_header(path)).preview.content

    return made


@pytest.fixture(scope="session")
def picture(preview: Callable[[str], bytes]) -> Callable[[str], Pixels]:
    """`picture(name)`: the decoded preview of a sample photo."""
    return lambda name: decode(preview(name))
