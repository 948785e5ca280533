"""Photos of partners in the gallery: on one's own timeline, by themselves, and one of them."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.photos.models import Visibility
from backend.sharing.models import Partnership
from backend.sharing.services.partnerships import (
    PartnerTerms,
    accept_partnership,
    invite_partner,
    show_in_timeline,
)
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def partnership(owner: User, stranger: User) -> Partnership:
    """The stranger, called Mei, shows everything to the owner, who wants it in the timeline."""
    User.objects.filter(pk=stranger.pk).update(name="Mei")
    stranger.refresh_from_db()
    made = invite_partner(owner=stranger, email=owner.email, terms=PartnerTerms())
    accept_partnership(partner=owner, partnership_id=made.pk)
    return show_in_timeline(partner=owner, partnership_id=made.pk, shown=True)


def text(client: Client, url: str = "/") -> str:
    return client.get(url).content.decode()


def test_their_photos_stand_among_ones_own_and_say_whose_they_are(
    browser: Client, owner: User, stranger: User, partnership: Partnership
) -> None:
    mine = [make_asset(owner=owner, captured_at=NOON - timedelta(hours=n)) for n in (0, 2)]
    theirs = make_asset(owner=stranger, captured_at=NOON - timedelta(hours=1), renditions=True)
    make_asset(owner=stranger, captured_at=NOON, visibility=Visibility.ARCHIVE)
    page = text(browser)
    assert re.findall(r'<a href="(/photos/\S+|/partners/\S+/photos/\S+)"', page) == [
        f"/photos/{mine[0].pk}",
        f"/partners/{partnership.pk}/photos/{theirs.pk}",
        f"/photos/{mine[1].pk}",
    ]
    assert page.count("Photo of Mei") == 1
    assert f'value="{theirs.pk}"' not in page  # it cannot be chosen
    assert 'title="3 photos"' in page  # the month


def test_pages_go_through_both_libraries(
    browser: Client, owner: User, stranger: User, partnership: Partnership
) -> None:
    made = [
        make_asset(owner=(owner, stranger)[number % 2], captured_at=NOON - timedelta(hours=number))
        for number in range(130)
    ]
    first = text(browser)
    link = re.search(r'data-more rel="next" href="([^"]+)"', first)
    assert link is not None
    second = text(browser, f"/{link[1]}")
    seen = re.findall(r'<a href="/(?:partners/\S+/)?photos/([0-9a-f-]{36})"', first + second)
    assert seen == [str(asset.pk) for asset in made]
    assert partnership.owner == stranger


def test_the_timeline_has_a_switch_for_each_partner(
    browser: Client, owner: User, stranger: User, partnership: Partnership
) -> None:
    make_asset(owner=stranger, captured_at=NOON)
    switch = rf'data-partner-shown="{partnership.pk}" aria-pressed="(\w+)"'
    assert re.findall(switch, text(browser)) == ["true"]
    show_in_timeline(partner=owner, partnership_id=partnership.pk, shown=False)
    page = text(browser)
    assert re.findall(switch, page) == ["false"]
    assert "Photo of Mei" not in page


@pytest.mark.parametrize("shared", [True, False])
def test_places_are_told_only_where_they_are_shared(
    browser: Client, stranger: User, partnership: Partnership, shared: bool
) -> None:
    Partnership.objects.update(includes_location=shared)
    place = make_place(name_en="Kyoto", name_zh="京都")
    asset = make_asset(owner=stranger, captured_at=NOON, place=place, filename="kyoto-trip.jpg")
    for url in ("/", f"/partners/{partnership.pk}", photo_of(partnership, asset.pk)):
        page = text(browser, url)
        assert ("Kyoto" in page) is shared
        assert "kyoto-trip" not in page
    assert ("data-copy-mine" in text(browser, photo_of(partnership, asset.pk))) is shared


def test_a_photo_leads_to_those_before_and_after_it(
    browser: Client, stranger: User, partnership: Partnership
) -> None:
    new, shown, old = (
        make_asset(owner=stranger, captured_at=NOON - timedelta(days=days), renditions=True)
        for days in range(3)
    )
    page = text(browser, photo_of(partnership, shown.pk))
    assert f'rel="prev" href="{photo_of(partnership, new.pk)}"' in page
    assert f'rel="next" href="{photo_of(partnership, old.pk)}"' in page


def test_nothing_is_seen_that_is_not_or_no_longer_shared(
    browser: Client, owner: User, stranger: User, partnership: Partnership
) -> None:
    locked = make_asset(owner=stranger, captured_at=NOON, visibility=Visibility.LOCKED)
    mine = make_asset(owner=owner, captured_at=NOON)
    shown = make_asset(owner=stranger, captured_at=NOON)
    for asset in (locked, mine):
        assert browser.get(photo_of(partnership, asset.pk)).status_code == 404
    partnership.delete()
    assert browser.get(f"/partners/{partnership.pk}").status_code == 404
    assert browser.get(photo_of(partnership, shown.pk)).status_code == 404
    assert str(shown.pk) not in text(browser)


@pytest.mark.parametrize("path", ["/", "/partners/{}"])
def test_queries_do_not_grow_with_the_photos(
    browser: Client, owner: User, stranger: User, partnership: Partnership, path: str
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            text(browser, path.format(partnership.pk))
        return len(found)

    def add() -> None:
        for whose in (owner, stranger):
            make_asset(owner=whose, renditions=True, place=make_place(), captured_at=NOON)

    add()
    few = queries()
    for _ in range(4):
        add()
    assert queries() == few


def photo_of(partnership: Partnership, asset_id: object) -> str:
    return f"/partners/{partnership.pk}/photos/{asset_id}"
