"""The things that changes are of, as their lists show them; what is not found is gone."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.albums.selectors.listing import list_albums
from backend.changes.models import Kind
from backend.people.selectors.people import described_people
from backend.photos.selectors.assets import unlocked_assets, with_cards


def things(*, owner: User, kind: Kind, ids: Iterable[UUID]) -> dict[UUID, Any]:
    """Photos in the trash are there; those in the locked folder are not."""
    found: QuerySet[Any]
    match kind:
        case Kind.ASSET:
            found = with_cards(unlocked_assets(owner=owner).filter(in_live_photo=False))
        case Kind.PERSON:
            found = described_people(owner=owner)
        case Kind.ALBUM:
            found = list_albums(user=owner)
    return found.in_bulk(list(ids))
