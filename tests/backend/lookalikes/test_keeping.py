"""Of two copies the one with more in it is suggested."""

import pytest

from backend.accounts.models import User
from backend.lookalikes.models import Group
from backend.lookalikes.selectors.groups import with_photos
from backend.lookalikes.selectors.keepers import suggest
from backend.photos.models import Asset
from tests.factories import make_asset, make_lookalikes

pytestmark = pytest.mark.django_db


def keeper(*photos: Asset) -> Asset:
    group = make_lookalikes(*photos)
    return suggest(with_photos(Group.objects.filter(pk=group.pk)).get()).keeper


def test_a_picture_that_lost_nothing_stays_rather_than_its_lossy_copy(owner: User) -> None:
    lossy = make_asset(owner=owner, media_type="image/jpeg", size=60_000)
    lossless = make_asset(owner=owner, media_type="image/png", size=400_000)
    assert keeper(lossy, lossless) == lossless


def test_the_cameras_own_file_stays_rather_than_a_larger_export_that_tells_less(
    owner: User,
) -> None:
    export = make_asset(owner=owner, media_type="image/png", size=900_000)
    own = make_asset(
        owner=owner, media_type="image/jpeg", size=300_000, captured_at_source="exif.original"
    )
    assert keeper(export, own) == own
