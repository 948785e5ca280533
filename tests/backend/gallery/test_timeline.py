"""The timeline page."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from backend.accounts.models import User
from backend.photos.models import AssetState
from tests.factories.assets import make_asset
from tests.factories.recognition import make_place

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


def text(client: Client, url: str = "/") -> str:
    return client.get(url).content.decode()


def photos(page: str) -> list[str]:
    return re.findall(r'<a href="/photos/([0-9a-f-]{36})"', page)


def test_photos_stand_under_their_day_with_the_places_of_that_day(
    browser: Client, owner: User
) -> None:
    place = make_place(name_en="Kyoto", name_zh="京都")
    make_asset(owner=owner, captured_at=NOON, place=place)
    make_asset(owner=owner, captured_at=NOON - timedelta(days=1))
    page = text(browser)
    assert re.findall(r"<h2>(.+?)</h2>", page)[:2] == ["May 4, 2024", "May 3, 2024"]
    assert "Saturday · Kyoto" in page


def test_the_next_page_goes_on_exactly_where_this_one_ends(browser: Client, owner: User) -> None:
    made = [
        make_asset(owner=owner, captured_at=NOON - timedelta(hours=number)) for number in range(130)
    ]
    first = text(browser)
    link = re.search(r'data-more rel="next" href="([^"]+)"', first)
    assert link is not None
    second = text(browser, f"/{link[1]}")
    assert photos(first) + photos(second) == [str(asset.pk) for asset in made]
    assert "data-more" not in second


def test_it_can_begin_at_a_month(browser: Client, owner: User) -> None:
    make_asset(owner=owner, captured_at=NOON)
    april = make_asset(owner=owner, captured_at=NOON - timedelta(days=10))
    assert photos(text(browser, "/?until=2024-04")) == [str(april.pk)]


def test_trash_and_failures_are_not_in_it(browser: Client, owner: User) -> None:
    make_asset(owner=owner, trashed_at=NOON)
    make_asset(owner=owner, state=AssetState.FAILED)
    assert photos(text(browser)) == []


def test_a_photo_without_a_preview_yet_says_so(browser: Client, owner: User) -> None:
    make_asset(owner=owner, state=AssetState.PROCESSING, width=None, height=None)
    assert "being looked at" in text(browser)


def test_an_empty_album_invites_the_first_photo(browser: Client) -> None:
    assert "waiting for its first photo" in text(browser)


def test_every_picture_has_words_and_room_before_it_arrives(browser: Client, owner: User) -> None:
    make_asset(owner=owner, renditions=True, caption="<b>Tea & cake</b>", captured_at=NOON)
    page = text(browser)
    assert 'alt="&lt;b&gt;Tea &amp; cake&lt;/b&gt;"' in page
    assert "--ratio:1.3333" in page
    assert "background-color:#336699" in page


def test_its_queries_do_not_grow_with_the_photos(
    browser: Client, owner: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(30):
        make_asset(owner=owner, renditions=True, place=make_place())
    with django_assert_max_num_queries(9):
        text(browser)


@pytest.mark.parametrize(
    ("language", "words"), [("zh-CN", "2024年5月4日"), ("en-GB", "May 4, 2024"), ("fr", "2024年")]
)
def test_it_speaks_the_readers_language_and_chinese_otherwise(
    browser: Client, owner: User, language: str, words: str
) -> None:
    make_asset(owner=owner, captured_at=NOON)
    page = browser.get("/", headers={"Accept-Language": language}).content.decode()
    assert words in page
    assert f'lang="{"en" if language == "en-GB" else "zh-hans"}"' in page


def test_the_language_can_be_switched(browser: Client, owner: User) -> None:
    browser.post("/language", {"language": "zh-hans", "next": "/people"})
    assert "人物" in text(browser, "/people")
