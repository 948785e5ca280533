"""Points as the workers make them, without a worker: the same encoder, in this process."""

from functools import cache

import pytest

from backend.knowledge.services import answering
from backend.knowledge.services.embedding import embed_some
from backend.search.points import Vector
from workers.language.text import TextEncoder


@cache
def encoder() -> TextEncoder:
    return TextEncoder(threads=1)


@pytest.fixture
def with_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions have points, as with a worker that answers at once."""

    def point_of(text: str) -> Vector:
        point: Vector = encoder().embed([text])[0]
        return point

    monkeypatch.setattr(answering, "point_of", point_of)


@pytest.fixture
def without_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "point_of", lambda _: None)


def embed_all() -> None:
    while embed_some(encode=encoder().embed, encoder=encoder().version):
        pass
