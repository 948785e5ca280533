"""What the owner has cropped away, others never see: not even while the picture is being made."""

import pytest

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, Rendition, RenditionKind
from backend.photos.selectors.pictures import lent_rendition, shown_rendition
from backend.sharing.api.asset_serializers import SharedAssetSerializer
from backend.sharing.services.downloads import lent_download
from tests.factories import make_asset

pytestmark = pytest.mark.django_db
CROP = [{"action": "crop", "left": 0.5, "top": 0.0, "width": 0.5, "height": 1.0}]


@pytest.fixture
def cropped(owner: User) -> Asset:
    asset = make_asset(owner=owner, renditions=True, width=400, height=300)
    Asset.objects.filter(pk=asset.pk).update(recipe=CROP)
    return Asset.objects.get(pk=asset.pk)


def make_edited(asset: Asset, kind: RenditionKind) -> str:
    key = f"edited/{kind}"
    Rendition.objects.create(
        asset=asset, kind=kind, object_key=key, content_type="image/webp", width=1, height=1, size=1
    )
    return key


def shared(asset: Asset) -> dict[str, object]:
    fresh = Asset.objects.get(pk=asset.pk)
    return dict(SharedAssetSerializer(fresh, context={"shows_location": lambda _: True}).data)


def test_until_the_edited_picture_is_made_there_is_none_to_show(cropped: Asset) -> None:
    shown = shared(cropped)
    assert (shown["preview_url"], shown["thumbnail_url"], shown["thumbhash"]) == (None, None, None)
    with pytest.raises(errors.NotFound):
        lent_download(cropped, with_location=True)
    assert shown_rendition(cropped, RenditionKind.PREVIEW) is not None  # its owner has one


def test_then_it_alone_is_shown_and_saved_in_the_size_that_it_has(cropped: Asset) -> None:
    key = make_edited(cropped, RenditionKind.EDITED_PREVIEW)
    shown = shared(cropped)
    assert key in str(shown["preview_url"])
    assert shown["thumbnail_url"] is None
    assert (shown["width"], shown["height"]) == (200, 300)
    assert key in lent_download(Asset.objects.get(pk=cropped.pk), with_location=True).url


def test_the_film_of_a_motion_photo_is_not_shown_beside_it(cropped: Asset) -> None:
    make_edited(cropped, RenditionKind.PLAYBACK)
    assert lent_rendition(Asset.objects.get(pk=cropped.pk), RenditionKind.PLAYBACK) is None
