"""Photos of one name in one month are told apart quickly, however large the library."""

from copy import copy
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.exports.services import account_photos
from backend.photos.models import Asset
from tests.factories import make_asset

pytestmark = pytest.mark.django_db


def named(owner: User, name: str, day: date) -> UUID:
    photo = make_asset(owner=owner, filename=name, captured_local_date=day)
    pk: UUID = photo.pk
    return pk


def test_the_first_of_a_name_in_a_month_bears_it_alone(owner: User, stranger: User) -> None:
    first, second, third = date(2024, 5, 1), date(2024, 5, 31), date(2024, 6, 1)
    named(stranger, "IMG_1.jpg", first)
    one = named(owner, "IMG_1.jpg", second)
    another = named(owner, "img_1.JPG", first)
    later = named(owner, "IMG_1.jpg", third)
    other = named(owner, "IMG_2.jpg", second)
    assert account_photos._namesakes([one, another, later, other]) == {another}
    assert account_photos._namesakes([another]) == {another}  # whether it comes with the first
    assert account_photos._namesakes([]) == set()


def test_they_are_looked_up_by_name_and_month(owner: User) -> None:
    """A camera begins anew at 0001 again and again."""
    photo, begin = make_asset(owner=owner), date(2010, 1, 1)
    photos = [copy(photo) for _ in range(4000)]
    for number, one in enumerate(photos):
        one.pk, one.sha256 = new_id(), f"{number:064x}"
        one.filename = f"IMG_{number % 400:04}.JPG"
        one.captured_local_date = begin + timedelta(days=number)
    Asset.objects.bulk_create(photos)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE photos_asset")
        some = [one.pk for one in photos[2000:2100]]
        cursor.execute(f"EXPLAIN {account_photos._NAMESAKES}", [some])
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "using asset_name on photos_asset earlier" in plan
    assert "captured_local_date" in plan.split("asset_name")[1].split("Filter")[0]
    assert "Seq Scan" not in plan
