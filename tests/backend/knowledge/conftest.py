"""Points as the workers make them, without a worker: the same encoder, in this process."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

import pytest
from pytest_django import Settings

from backend.knowledge.services import answering
from backend.knowledge.services.embedding import embed_some
from backend.search.points import Vector
from tests.backend.knowledge.model_server import Model, serve
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


@pytest.fixture
def model(settings: Settings) -> Iterator[Model]:
    """A language model that writes answers."""
    with serve() as model:
        settings.KNOWLEDGE_MODEL_URL = model.url
        settings.KNOWLEDGE_MODEL_NAME = "writer-1"
        settings.KNOWLEDGE_MODEL_KEY = "sk-secret"
        settings.KNOWLEDGE_MODEL_TIMEOUT = timedelta(seconds=10)
        yield model


def embed_all() -> None:
    while embed_some(encode=encoder().embed, encoder=encoder().version):
        pass
