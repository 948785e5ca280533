"""The page of statistics: figures, and bars that say in words how long they are."""

from datetime import UTC, datetime

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from backend.accounts.models import User
from backend.gallery.bars import bars
from tests.factories import make_asset, make_face, make_person, make_place

PAGE = "/account/statistics"


def shown(browser: Client) -> str:
    return browser.get(PAGE).content.decode()


def test_the_longest_bar_is_whole_and_the_others_are_their_share_of_it() -> None:
    made = bars([("a", "", 8, ""), ("b", "", 2, ""), ("c", "", 0, "")])
    assert [bar.share for bar in made] == ["100.0%", "25.0%", "0.0%"]
    assert bars([("nothing", "", 0, "")])[0].share == "0.0%"


def test_photos_are_told_by_year_kind_camera_person_and_place(browser: Client, owner: User) -> None:
    place, mei = make_place(), make_person(owner=owner, name="Mei <3")
    for year, kind in ((2024, "image/jpeg"), (2024, "image/heic"), (2020, "video/mp4")):
        asset = make_asset(
            owner=owner,
            captured_at=datetime(year, 5, 4, 12, tzinfo=UTC),
            media_type=kind,
            size=2048,
            place=place,
            camera_make="Canon",
            camera_model="Canon R5",
        )
        make_face(asset=asset, person=mei)
    page = shown(browser)
    assert "<dt>Photos</dt><dd>2</dd>" in page
    assert "<dt>Films</dt><dd>1</dd>" in page
    assert 'href="/?until=2024-12">2024</a>' in page
    assert "HEIC" in page
    assert ">Canon R5</a>" in page
    assert f'href="{reverse("gallery:person", args=[mei.pk])}">Mei &lt;3</a>' in page
    assert reverse("gallery:place", args=[place.pk]) in page
    assert 'style="--share:50.0%"' in page  # of the two years


def test_an_empty_library_says_so(browser: Client, stranger: User) -> None:
    make_asset(owner=stranger)
    assert "There are no photos yet." in shown(browser)


def test_the_room_is_told_where_there_is_a_limit(browser: Client, owner: User) -> None:
    assert "<meter" not in shown(browser)
    User.objects.filter(pk=owner.pk).update(quota_bytes=4096, used_bytes=1024)
    assert '<meter class="room" min="0" max="4096" value="1024"' in shown(browser)


def test_a_larger_library_takes_no_more_queries(browser: Client, owner: User) -> None:
    def add(name: str) -> None:
        person = make_person(owner=owner, name=name)
        make_face(asset=make_asset(owner=owner, camera_model=name), person=person)

    add("one")
    with CaptureQueriesContext(connection) as few:
        shown(browser)
    for number in range(4):
        add(f"other {number}")
    with CaptureQueriesContext(connection) as many:
        shown(browser)
    assert len(many) == len(few)
