"""Albums and what belongs to them, each as the parameters of its address."""

from collections.abc import Mapping

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.albums.services.conversing import add_comment
from backend.albums.services.inviting import invite
from tests.factories import make_album, make_asset, make_member, make_user


def album(owner: User) -> Mapping[str, object]:
    return {"album_id": make_album(owner=owner).pk}


def photo(owner: User) -> Mapping[str, object]:
    asset = make_asset(owner=owner, renditions=True)
    made = make_album(asset, owner=owner, order="manual")
    return {"album_id": made.pk, "asset_id": asset.pk}


def member(owner: User) -> Mapping[str, object]:
    made, somebody = make_album(owner=owner), make_user()
    make_member(made, somebody)
    return {"album_id": made.pk, "user_id": somebody.pk}


def comment(owner: User) -> Mapping[str, object]:
    made = make_album(owner=owner)
    said = add_comment(user=owner, album_id=made.pk, text="hello", asset_id=None)
    return {"album_id": made.pk, "comment_id": said.pk}


def invitation(owner: User) -> Mapping[str, object]:
    """From the owner to somebody else."""
    made = make_album(owner=owner)
    sent = invite(user=owner, album_id=made.pk, email="guest@example.org", role=AlbumRole.VIEWER)
    return {"album_id": made.pk, "invitation_id": sent.pk}


def offer(owner: User) -> Mapping[str, object]:
    """From somebody else to the owner."""
    host = make_user()
    sent = invite(
        user=host,
        album_id=make_album(owner=host).pk,
        email=owner.email,
        role=AlbumRole.CONTRIBUTOR,
    )
    return {"invitation_id": sent.pk}
