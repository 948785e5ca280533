"""One photo: what was found in it, the links to its bytes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from email.message import Message
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import Asset, RenditionKind, StageState
from backend.storage.store import ObjectStore
from tests.factories import (
    make_asset,
    make_face,
    make_person,
    make_place,
    make_renditions,
    make_stage_run,
    make_tag,
    make_text_line,
)

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


def url(asset: Asset, more: str = "") -> str:
    return f"/api/v1/assets/{asset.id}{more}"


def test_it_tells_everything_that_was_found(api: Api, owner: User) -> None:
    asset = make_asset(
        owner=owner,
        place=make_place(),
        latitude=30.2,
        longitude=120.1,
        camera_make="Apple",
        camera_model="iPhone 15 Pro",
        metadata={"iso": 100},
    )
    person = make_person(owner=owner, name="奶奶")
    make_face(asset=asset, person=person, left=0.5)
    make_face(asset=asset, left=0.1)
    make_tag(asset=asset, slug="lake", name_zh="湖", confidence=0.4)
    make_tag(asset=asset, slug="cat", name_zh="猫", confidence=0.9)
    make_text_line(asset=asset, text="西湖")
    make_stage_run(asset=asset, stage=StageName.TAGS)
    make_stage_run(
        asset=asset,
        stage=StageName.OCR,
        state=StageState.FAILED,
        error_code="timed_out",
        error_detail="It took too long.",
    )
    make_stage_run(asset=asset, stage=StageName.VERIFY)

    found = api(owner).get(url(asset)).json()

    assert found["location"]["place"]["name_zh"] == "杭州"
    assert found["camera"] == {"make": "Apple", "model": "iPhone 15 Pro", "lens": ""}
    assert [face["person"] for face in found["faces"]] == [
        None,
        {"id": str(person.id), "name": "奶奶"},
    ]
    assert [tag["slug"] for tag in found["tags"]] == ["cat", "lake"]
    assert [line["text"] for line in found["text_lines"]] == ["西湖"]
    assert [run["stage"] for run in found["stages"]] == ["verify", "tags", "ocr"]
    assert found["stages"][2]["error"] == {"code": "timed_out", "detail": "It took too long."}
    assert found["metadata"] == {"iso": 100}


def test_the_number_of_queries_does_not_grow_with_what_was_found(
    api: Api,
    owner: User,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    asset = make_asset(owner=owner, renditions=True, place=make_place())
    for number in range(8):
        make_face(asset=asset, person=make_person(owner=owner))
        make_tag(asset=asset, slug=f"tag-{number}")
        make_text_line(asset=asset, text="text")
    client = api(owner)
    with django_assert_max_num_queries(8):
        assert len(client.get(url(asset)).json()["faces"]) == 8


@pytest.mark.parametrize(
    "filename",
    ["IMG_1.JPG", "奶奶 & 猫 🎂.jpg", 'a"b;c\\d.png', "%2e%2e%2fetc.jpg", "x" * 200 + ".jpg"],
)
def test_the_original_is_saved_under_its_own_name(
    api: Api, owner: User, store: ObjectStore, filename: str
) -> None:
    asset = make_asset(owner=owner, filename=filename)
    store.put(asset.original_key, b"the bytes", content_type="image/jpeg")
    link = api(owner).get(url(asset, "/original")).json()
    with urlopen(link["url"]) as answer:  # noqa: S310  our own store
        assert answer.read() == b"the bytes"
        header = Message()
        header["Content-Disposition"] = answer.headers["Content-Disposition"]
    assert header.get_content_disposition() == "attachment"
    assert header.get_filename() == filename or header.get_param(
        "filename", header="Content-Disposition"
    ) == ("UTF-8", "", filename)


def test_a_picture_url_shows_the_picture_and_may_be_cached(
    api: Api, owner: User, store: ObjectStore
) -> None:
    asset = make_asset(owner=owner)
    (thumbnail,) = make_renditions(asset, [RenditionKind.THUMBNAIL])
    store.put(thumbnail.object_key, b"webp", content_type="image/webp")
    address = api(owner).get(url(asset)).json()["thumbnail_url"]
    with urlopen(address) as answer:  # noqa: S310  our own store
        assert answer.read() == b"webp"
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Content-Type"] == "image/webp"


def test_a_picture_url_is_good_for_one_object_only(
    api: Api, owner: User, store: ObjectStore
) -> None:
    asset = make_asset(owner=owner)
    (thumbnail,) = make_renditions(asset, [RenditionKind.THUMBNAIL])
    store.put(thumbnail.object_key, b"webp", content_type="image/webp")
    store.put(asset.original_key, b"original", content_type="image/jpeg")
    address = api(owner).get(url(asset)).json()["thumbnail_url"]
    with pytest.raises(HTTPError) as refusal:
        urlopen(address.replace(thumbnail.object_key, asset.original_key))  # noqa: S310
    assert refusal.value.code == 403
