"""The moderation model keeps the contract of what is served."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from workers.inference.errors import WeightsCorrupt
from workers.inference.servable import UnfitInput
from workers.inference.servables.moderation import FILE, ModerationServable, load
from workers.inference.weights import MODERATION


@pytest.fixture(scope="module")
def servable() -> ModerationServable:
    files = {FILE: MODERATION.verified()}
    loaded = load(files, version="moderation-1", device="cpu", threads=1)
    loaded.warm_up()
    return loaded


def test_it_tells_how_likely_a_picture_is_explicit(
    servable: ModerationServable, preview: Callable[[str], bytes]
) -> None:
    item = {"picture": base64.b64encode(preview("chelsea.png")).decode()}
    servable.check(item)
    results = servable.run([item, item])
    assert [set(result) for result in results] == [{"explicit"}, {"explicit"}]
    assert results[0] == results[1]


@pytest.mark.parametrize(
    "item", [{}, {"picture": 1}, {"picture": "no base64!"}, {"picture": "bm90IGEgcGljdHVyZQ=="}]
)
def test_what_is_no_picture_is_refused_before_it_shares_a_batch(
    servable: ModerationServable, item: dict[str, object]
) -> None:
    with pytest.raises(UnfitInput):
        servable.check(item)


def test_a_version_without_the_file_does_not_load() -> None:
    with pytest.raises(WeightsCorrupt, match="moderation-9"):
        load({"other.onnx": Path()}, version="moderation-9", device="cpu", threads=1)
