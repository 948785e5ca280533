"""Recording text and meaning: each replaces its own, and leaves the other alone."""

from uuid import uuid4

import pytest

from backend.accounts.models import User
from backend.events.results import Embedded, ReadLine, TextRead
from backend.photos.models import Asset
from backend.search.models import SearchDocument, TextLine
from backend.search.services.indexing import index_asset
from backend.search.services.recording import record_embedding, record_text
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

SQUARE = ((0.1, 0.1), (0.4, 0.1), (0.4, 0.2), (0.1, 0.2))
POINT = (0.6, 0.8)


def lines_of(asset: Asset) -> list[tuple[int, str, str]]:
    rows = TextLine.objects.filter(asset=asset)
    return list(rows.values_list("position", "text", "model_version"))


def test_lines_are_there_in_order_however_often_they_are_recorded(owner: User) -> None:
    asset = make_asset(owner=owner)
    read = TextRead((ReadLine("欢迎光临", 0.9, SQUARE), ReadLine("Open daily", 0.8, SQUARE)))
    for _ in range(2):
        record_text(asset_id=asset.id, result=read, model_version="ocr-1")
    assert lines_of(asset) == [(0, "欢迎光临", "ocr-1"), (1, "Open daily", "ocr-1")]
    line = TextLine.objects.filter(asset=asset)[0]
    assert line.polygon == [[0.1, 0.1], [0.4, 0.1], [0.4, 0.2], [0.1, 0.2]]


def test_a_second_reading_replaces_the_first(owner: User) -> None:
    asset = make_asset(owner=owner)
    for text, version in (("Opcn", "ocr-1"), ("Open", "ocr-2")):
        read = TextRead((ReadLine(text, 0.9, SQUARE),))
        record_text(asset_id=asset.id, result=read, model_version=version)
    assert lines_of(asset) == [(0, "Open", "ocr-2")]


def test_meaning_and_words_do_not_overwrite_each_other(owner: User) -> None:
    asset = make_asset(owner=owner, caption="lighthouse")
    record_embedding(asset_id=asset.id, result=Embedded(POINT), model_version="text-1")
    index_asset(asset_id=asset.id)
    for _ in range(2):
        record_embedding(asset_id=asset.id, result=Embedded(POINT), model_version="text-2")

    document = SearchDocument.objects.get(asset=asset)
    assert list(document.embedding) == pytest.approx(POINT, rel=1e-3)  # half precision
    assert (document.model_version, document.owner_id) == ("text-2", owner.id)
    assert "lighthous" in str(document.words)


def test_a_photo_in_which_nothing_is_recognised_any_more_loses_its_point(owner: User) -> None:
    asset = make_asset(owner=owner)
    for result in (Embedded(POINT), Embedded(None)):
        record_embedding(asset_id=asset.id, result=result, model_version="text-1")
    assert SearchDocument.objects.get(asset=asset).embedding is None


def test_a_photo_that_is_gone_is_no_error() -> None:
    read = TextRead((ReadLine("Open", 0.9, SQUARE),))
    record_text(asset_id=uuid4(), result=read, model_version="ocr-1")
    record_embedding(asset_id=uuid4(), result=Embedded(POINT), model_version="text-1")
    assert not TextLine.objects.exists()
    assert not SearchDocument.objects.exists()
