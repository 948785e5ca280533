"""The things that changes are of, as their lists show them; what is not found is gone."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.albums.selectors.listing import list_albums
from backend.changes.models import Change, Kind
from backend.changes.selectors.lent import photos_in_albums, photos_of_partners
from backend.people.selectors.faces import visible_faces
from backend.people.selectors.people import described_people
from backend.photos.selectors.assets import unlocked_assets, with_cards
from backend.sharing.selectors.partnerships import list_partnerships

Place = tuple[UUID, UUID]  # of a thing: the container, and what it is there


def things(*, owner: User, kind: Kind, changes: Sequence[Change]) -> Mapping[Place, Any]:
    """Photos in the trash are there; those in the locked folder are not."""
    ids = [change.object_id for change in changes]
    containers = {change.container_id for change in changes}
    found: Mapping[UUID, Any]
    match kind:
        case Kind.ALBUM_ASSET:
            return photos_in_albums(user=owner, album_ids=containers, asset_ids=ids)
        case Kind.PARTNER_ASSET:
            return photos_of_partners(user=owner, partnership_ids=containers, asset_ids=ids)
        case Kind.ASSET:
            unlocked = unlocked_assets(owner=owner).filter(in_live_photo=False)
            found = with_cards(unlocked).in_bulk(ids)
        case Kind.PERSON:
            found = described_people(owner=owner).in_bulk(ids)
        case Kind.FACE:
            found = visible_faces(owner=owner).in_bulk(ids)
        case Kind.ALBUM:
            found = list_albums(user=owner).in_bulk(ids)
        case Kind.PARTNER:
            found = list_partnerships(user=owner).in_bulk(ids)
    return {(owner.pk, thing_id): thing for thing_id, thing in found.items()}
