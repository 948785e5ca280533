"""What a worker shows the network of a photo that strangers are to see."""

import base64
from collections.abc import Sequence
from pathlib import Path

import pytest

from backend.moderation.services.scoring import Shown
from backend.storage.store import ObjectStore
from workers import moderation
from workers.hosting import Answered
from workers.inference.servable import Payload
from workers.media.films.glances import COUNT


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Every picture that the network was shown; the last of them scores most."""
    pictures: list[bytes] = []

    def invoke(_: object, items: Sequence[Payload]) -> Answered:
        pictures.extend(base64.b64decode(str(item["picture"])) for item in items)
        return Answered("moderation-1", [{"explicit": n / 100} for n in range(len(items))])

    monkeypatch.setattr(moderation, "invoke", invoke)
    return pictures


@pytest.fixture
def film(store: ObjectStore, sample_films: Path) -> str:
    store.upload("lake.mp4", sample_films / "bikes.mp4", content_type="video/mp4")
    return "lake.mp4"


@pytest.fixture(autouse=True)
def stills(store: ObjectStore) -> None:
    for name in ("first", "second", "third"):
        store.put(name, name.encode(), content_type="image/webp")


def test_a_film_is_looked_at_all_along_and_scores_what_its_worst_picture_does(
    asked: list[bytes], film: str
) -> None:
    scored = moderation._score([Shown("first"), Shown("second", film), Shown("third")])
    assert scored.model == "moderation-1"
    assert [asked[0], asked[1], asked[-1]] == [b"first", b"second", b"third"]
    assert len(set(asked)) == COUNT + 3
    assert scored.scores == [0.0, (COUNT + 1) / 100, (COUNT + 2) / 100]


def test_of_a_film_that_nobody_can_watch_its_still_is_enough(
    store: ObjectStore, asked: list[bytes]
) -> None:
    store.put("noise.mp4", b"no film", content_type="video/mp4")
    assert moderation._score([Shown("first", "noise.mp4")]).scores == [0.0]
