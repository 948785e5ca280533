"""A worker that hosts the released model reads what people wrote."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backend.accounts.models import User
from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, Origin
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release
from backend.sentiment.models import Reading
from backend.storage.store import ObjectStore
from tests import small_sentiment
from tests.factories.albums import make_album
from tests.factories.sentiment import make_comment
from workers import hosting
from workers.sentiment import read_moods

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def own_cache(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.MODEL_CACHE = str(tmp_path / "cache")
    yield
    hosting.close()


def test_comments_are_read_by_the_released_model(
    store: ObjectStore, owner: User, tmp_path: Path
) -> None:
    album = make_album(owner=owner)
    for text in ("这个照片非常漂亮，谢谢", "This search is awful", "🎂"):
        make_comment(album, owner, text)
    release(
        register(
            NewVersion(
                task=ModelTask.SENTIMENT,
                made_by="run:small",
                origin=Origin.TRAINED,
                framework=Framework.TORCH,
                files={"sentiment.pt": small_sentiment.saved(tmp_path)},
                licence="MIT",
            )
        )
    )
    hosting.begin({ModelTask.SENTIMENT})
    read_moods()
    read = Reading.objects.order_by("id").values_list("mood", "version")
    assert list(read) == [
        ("happy", "sentiment-1"),
        ("unhappy", "sentiment-1"),
        ("neutral", "sentiment-1"),
    ]


def test_without_a_released_model_nothing_happens(owner: User) -> None:
    make_comment(make_album(owner=owner), owner)
    hosting.begin({ModelTask.SENTIMENT})
    read_moods()
    assert Reading.objects.get().version == ""
