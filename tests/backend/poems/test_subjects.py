"""What a photo or an album is about, in words."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from backend.accounts.models import User
from backend.poems.selectors.subjects import subject_of_album, subject_of_asset
from tests.factories import make_album, make_asset, make_place, make_tag

SPRING: dict[str, Any] = {
    "captured_at": datetime(2024, 4, 1, 11, 0, tzinfo=UTC),
    "captured_at_source": "exif",
}


def test_what_is_seen_comes_first_then_when_then_the_rest(owner: User) -> None:
    asset = make_asset(owner=owner, **SPRING, captured_offset_minutes=480)  # at 19:00
    make_tag(asset=asset, slug="mountain", name_zh="山", confidence=0.9)
    make_tag(asset=asset, slug="dog", name_zh="狗", confidence=0.5)

    assert subject_of_asset(asset).words == ["山", "暮", "春", "狗"]


def test_a_photo_of_unknown_time_says_nothing_of_it(owner: User) -> None:
    assert subject_of_asset(make_asset(owner=owner)).words == []


@pytest.mark.parametrize(
    ("latitude", "month", "season"),
    [
        *((30, 1, "冬"), (30, 4, "春"), (30, 7, "夏"), (30, 10, "秋"), (30, 12, "冬")),
        *((-33, 1, "夏"), (-33, 7, "冬"), (5, 7, None), (None, 7, "夏")),
    ],
)
def test_seasons_are_those_of_the_hemisphere(
    owner: User, latitude: float | None, month: int, season: str | None
) -> None:
    asset = make_asset(
        owner=owner,
        captured_local_date=date(2024, month, 5),
        captured_at_source="exif",
        latitude=latitude,
    )

    assert subject_of_asset(asset).words == ([season] if season else [])


def test_places_are_named_apart(owner: User) -> None:
    place = make_place(name_zh="杭州", region_zh="浙江")
    asset = make_asset(owner=owner, place=place)

    assert subject_of_asset(asset).names == ["杭州", "浙江"]


def test_an_album_is_about_its_title_and_what_most_photos_show(owner: User) -> None:
    photos = [make_asset(owner=owner, **SPRING) for _ in range(3)]
    for photo in photos:
        make_tag(asset=photo, slug="sea", name_zh="大海")
    make_tag(asset=photos[0], slug="dog", name_zh="狗")
    album = make_album(*photos, owner=owner, title="海边的春天")

    assert subject_of_album(album).words == ["海边的春天", "春", "大海", "狗"]
