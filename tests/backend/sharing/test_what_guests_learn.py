"""Guests learn what the photos show, and neither where they were taken nor what else is known."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import shared_assets
from tests.factories import make_asset, make_face, make_person, make_place, make_tag
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
SECRETS = ("30.2431", "120.1511", "Hangzhou", "杭州", "secret.jpg", "奶奶", "lake")


@pytest.fixture
def photo(owner: User) -> Asset:
    """One of which the library knows a lot."""
    asset = make_asset(
        owner=owner,
        renditions=True,
        filename="secret.jpg",
        caption="断桥",
        is_favorite=True,
        latitude=30.2431,
        longitude=120.1511,
        place=make_place(),
    )
    make_face(asset=asset, person=make_person(owner=owner, name="奶奶"))
    make_tag(asset=asset, slug="lake")
    return asset


def answers(link: ShareLink, asset: Asset) -> str:
    paths = ("", "/assets", f"/assets/{asset.pk}", f"/assets/{asset.pk}/download")
    return "".join(
        json.dumps(APIClient().get(address_of(link, path)).json(), ensure_ascii=False)
        for path in paths
    )


def download_url(link: ShareLink, asset: Asset) -> str:
    answer = APIClient().get(address_of(link, f"/assets/{asset.pk}/download"))
    return str(answer.json()["url"])


def test_no_answer_tells_where_or_who_or_what_it_was_called(owner: User, photo: Asset) -> None:
    told = answers(make_link(owner=owner, assets=[photo]), photo)
    assert "断桥" in told
    assert not [secret for secret in SECRETS if secret in told]
    assert "is_favorite" not in told
    assert owner.email not in told


def test_the_page_tells_no_more(owner: User, photo: Asset, client: Any) -> None:
    link = make_link(owner=owner, assets=[photo])
    page = client.get(address_of(link).replace("/api/v1/shared/", "/s/")).content.decode()
    assert not [secret for secret in SECRETS if secret in page]


def test_what_is_saved_is_a_rendition_which_has_no_metadata(owner: User, photo: Asset) -> None:
    url = download_url(make_link(owner=owner, assets=[photo]), photo)
    assert "/renditions/" in url
    assert photo.original_key not in url
    name = parse_qs(urlsplit(url).query)["response-content-disposition"][0]
    assert name.endswith(".webp")
    assert "secret" not in name


def test_where_the_owner_says_so_places_and_originals_are_shared(owner: User, photo: Asset) -> None:
    link = make_link(owner=owner, assets=[photo], includes_location=True)
    shown = APIClient().get(address_of(link, f"/assets/{photo.pk}")).json()
    assert shown["location"]["latitude"] == pytest.approx(30.2431)
    assert shown["location"]["place"]["name_zh"] == "杭州"
    assert photo.original_key in download_url(link, photo)


def test_addresses_of_pictures_last_for_minutes(owner: User, photo: Asset, settings: Any) -> None:
    link = make_link(owner=owner, assets=[photo])
    shown = APIClient().get(address_of(link, f"/assets/{photo.pk}")).json()
    urls = [shown["thumbnail_url"], shown["preview_url"], download_url(link, photo)]
    for url in urls:
        query = parse_qs(urlsplit(url).query)
        signed = datetime.strptime(query["X-Amz-Date"][0], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        ends = signed + timedelta(seconds=int(query["X-Amz-Expires"][0]))
        assert ends <= datetime.now(UTC) + settings.SHARE_URL_EXPIRES_IN
        assert ends > datetime.now(UTC) + settings.SHARE_URL_EXPIRES_IN / 2


def test_pages_come_in_the_order_in_which_it_happened(owner: User) -> None:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(5)]
    link = make_link(owner=owner, assets=photos[::-1])
    seen: list[str] = []
    cursor = None
    while True:
        page = APIClient().get(
            address_of(link, "/assets"), {"limit": 2} | ({"cursor": cursor} if cursor else {})
        )
        seen += [item["id"] for item in page.json()["items"]]
        cursor = page.json()["next_cursor"]
        if cursor is None:
            break
    assert seen == [str(photo.pk) for photo in photos]


def test_a_page_takes_as_many_queries_however_long_it_is(owner: User) -> None:
    def queries(link: ShareLink) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert APIClient().get(address_of(link, "/assets")).status_code == 200
        return len(captured)

    few, many = (
        make_link(owner=owner, assets=[make_asset(owner=owner, renditions=True) for _ in range(n)])
        for n in (2, 20)
    )
    assert queries(few) == queries(many)


def test_a_key_is_found_by_the_index_of_its_hash(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = ShareLink.objects.filter(key_sha256="0" * 64).explain()
    assert "sharing_sharelink_key_sha256" in plan


def test_the_photos_of_a_selection_come_off_its_index(owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(40)]
    link, *_ = [make_link(owner=owner, assets=photos) for _ in range(40)]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE sharing_linkedasset")
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = shared_assets(link)[:50].explain()
    # that of the foreign key would do as well
    assert re.search(r"(linked_asset_once|sharing_linkedasset_link_id\w*)\b.*\n.*link_id = ", plan)


def test_no_search_engine_is_to_find_it_and_no_cache_to_keep_it(
    owner: User, photo: Asset, client: Any
) -> None:
    link = make_link(owner=owner, assets=[photo])
    page = address_of(link).replace("/api/v1/shared/", "/s/")
    for answer in (client.get(page), APIClient().get(address_of(link, "/assets"))):
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]
