"""Libraries that administrators have opened, as the parameters of their addresses."""

from collections.abc import Mapping
from uuid import uuid4

from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.oversight.models import LibraryAccess
from backend.oversight.services.looking import looked_at_albums, looked_at_photos
from backend.oversight.services.opening import open_library
from tests.factories import make_album, make_asset, make_user

REASON = "A ticket says that films do not play."


def member(_: APIClient, owner: User) -> Mapping[str, object]:
    return {"user_id": owner.pk}


def access(asker: APIClient, owner: User) -> Mapping[str, object]:
    """Of the owner's library, open to whoever asks; one that never was, to who may not open it."""
    url = f"/api/v1/users/{owner.pk}/library-accesses"
    answer = asker.post(url, {"reason": REASON})
    return {"access_id": answer.json()["id"] if answer.status_code == 201 else uuid4()}


def photo(asker: APIClient, owner: User) -> Mapping[str, object]:
    asset = make_asset(owner=owner, renditions=True)
    return {**access(asker, owner), "asset_id": asset.pk}


def album(asker: APIClient, owner: User) -> Mapping[str, object]:
    made = make_album(make_asset(owner=owner, renditions=True), owner=owner)
    return {**access(asker, owner), "album_id": made.pk}


def opened(owner: User) -> LibraryAccess:
    """By an administrator of its own."""
    return open_library(
        administrator=make_user(is_staff=True, is_superuser=True),
        member_id=owner.pk,
        reason=REASON,
        sign_in=uuid4(),
    )


def looked_into(owner: User) -> Mapping[str, object]:
    made = opened(owner)
    looked_at_photos(made)
    looked_at_albums(made)
    return {"access_id": made.pk}
