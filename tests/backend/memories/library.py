"""Libraries to remember: days of photos at home and away."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.places.models import Place
from tests.factories import make_asset, make_place


def hangzhou() -> Place:
    return make_place()


def kyoto() -> Place:
    return _japan(name_en="Kyoto", name_zh="京都", latitude=35.02, longitude=135.75)


def osaka() -> Place:
    return _japan(name_en="Osaka", name_zh="大阪", latitude=34.69, longitude=135.5)


def _japan(**fields: Any) -> Place:
    japan = {"country_code": "JP", "country_en": "Japan", "country_zh": "日本"}
    return make_place(region_en="", region_zh="", **(japan | fields))


def take(
    owner: User, place: Place | None, day: date, *, photos: int = 1, **fields: Any
) -> list[Asset]:
    """Photos of one day, half an hour apart from morning on."""
    morning = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    return [
        make_asset(
            owner=owner,
            place=place,
            captured_at=morning + timedelta(minutes=30 * number),
            **fields,
        )
        for number in range(photos)
    ]


def stay(owner: User, place: Place, first: date, *, days: int, photos: int = 1) -> list[Asset]:
    """Photos of every day of a stay."""
    return [
        asset
        for number in range(days)
        for asset in take(owner, place, first + timedelta(days=number), photos=photos)
    ]
