"""Live photos: a still and a film with one identifier are one item, whichever came first."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, AssetState, LiveHalf, LivePhoto
from backend.photos.selectors.films import FILM_TYPES
from backend.photos.services.moving import settle_moved


def record_half(*, asset_id: UUID, identifier: str) -> None:
    """What a file says of itself. The other half may be in other hands at this moment, and two
    photos must not be locked by one recorder: so it leaves a note, and the relay pairs them."""
    asset = Asset.objects.filter(id=asset_id).first()
    if asset is None:
        return
    if not identifier:
        LiveHalf.objects.filter(asset=asset).delete()
        return
    LiveHalf.objects.update_or_create(asset=asset, defaults={"identifier": identifier})
    announce(
        topic=Topic.LIVE_HALF_FOUND, payload={"identifier": identifier}, owner_id=asset.owner_id
    )


@transaction.atomic
def pair_halves(*, owner: User, identifier: str) -> bool:
    """Makes one item of the first still and the first film that bear the identifier and are single.

    False when there is nothing to pair (yet). A photo in the trash is paired too: they come back
    together.
    """
    halves = list(
        Asset.objects.select_for_update(no_key=True, of=("self",))
        .filter(owner=owner, live_half__identifier=identifier)
        .exclude(state=AssetState.FAILED)
        .filter(live_photo__isnull=True, live_photo_as_film__isnull=True)
        .order_by("id")
    )
    films = [half for half in halves if half.media_type.startswith(FILM_TYPES)]
    stills = [half for half in halves if half not in films]
    if not (films and stills):
        return False
    still, film = stills[0], films[0]
    LivePhoto.objects.create(still=still, film=film)
    Asset.objects.filter(id=film.id).update(in_live_photo=True)
    settle_moved(owner=owner, asset_ids=[film.id])
    for half in (still, film):
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(half.id)}, owner_id=owner.id)
    return True


def films_of(*, stills: Collection[UUID]) -> list[UUID]:
    """What goes with stills that are about to be deleted: half of an item is no item.

    A film that is deleted by itself leaves its still as an ordinary photo.
    """
    pairs = LivePhoto.objects.filter(still__in=stills).exclude(film__in=stills)
    return list(pairs.values_list("film", flat=True))
