"""Downloads and exports of a user's, each as the parameters of its address."""

from collections.abc import Mapping

from backend.accounts.models import User
from backend.exports.services.account import begin_export
from backend.exports.services.downloads import download_album, download_selection, download_shared
from backend.exports.services.planning import plan_archives
from backend.photos.models import Asset
from backend.sharing.services.keys import key_of
from backend.storage import ensure_bucket, store
from tests.factories import make_album, make_asset
from tests.factories.sharing import make_link

_PHOTO = b"the bytes of a photo"


def _stored(owner: User) -> Asset:
    ensure_bucket()
    asset = make_asset(owner=owner, renditions=True, size=len(_PHOTO))
    store().put(asset.original_key, _PHOTO, content_type="image/jpeg")
    return asset


def selection(owner: User) -> Mapping[str, object]:
    made = download_selection(owner=owner, asset_ids=[_stored(owner).pk])
    return {"archive_id": made.pk, "number": 1}


def of_album(owner: User) -> Mapping[str, object]:
    album = make_album(_stored(owner), owner=owner)
    made = download_album(user=owner, album_id=album.pk)
    return {"album_id": album.pk, "archive_id": made.pk, "number": 1}


def of_link(owner: User) -> Mapping[str, object]:
    link = make_link(owner=owner, assets=[_stored(owner)], includes_location=True)
    return {"key": key_of(link), "archive_id": download_shared(link=link).pk, "number": 1}


def of_account(owner: User) -> Mapping[str, object]:
    _stored(owner)
    begun = begin_export(owner=owner)
    while plan_archives():
        pass
    return {"archive_id": begun.pk, "number": 1}
