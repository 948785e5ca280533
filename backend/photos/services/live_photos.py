"""Live photos: a still and a film with one identifier are one item, whichever came first.

Both halves are in the same place: in the trash, the archive or the locked folder, or none of them.
Whoever moves one locks both (`lock_whole`) and moves both. Only into the trash, and out of the
library, a film may go without its still, which is an ordinary photo then.
"""

from collections.abc import Collection, Iterable
from itertools import product
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, AssetState, LiveHalf, LivePhoto, Visibility
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
    half, _ = LiveHalf.objects.update_or_create(asset=asset, defaults={"identifier": identifier})
    _leave_note(half, asset.owner_id)


def seek_other_halves(*, owner: User, asset_ids: Collection[UUID]) -> None:
    """Has those of the photos paired, soon, that are halves by themselves."""
    single = LiveHalf.objects.filter(
        asset__in=asset_ids,
        asset__live_photo__isnull=True,
        asset__live_photo_as_film__isnull=True,
    )
    for half in single:
        _leave_note(half, owner.id)


@transaction.atomic
def pair_halves(*, owner: User, identifier: str) -> bool:
    """Makes one item of the first still and the first film that bear the identifier and are single.

    False when there is nothing to pair (yet). The film goes where its still is; a still in the
    trash is paired too, and they come back together. What either half is locked for holds for both.
    A film that was put into the trash by itself stays single there.
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
    fitting = product(stills, films)
    pair = next((p for p in fitting if p[0].trashed_at or not p[1].trashed_at), None)
    if pair is None:
        return False
    still, film = pair
    LivePhoto.objects.create(still=still, film=film)
    _put_together(still, film)
    settle_moved(owner=owner, asset_ids=[still.id, film.id])
    for half in (still, film):
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(half.id)}, owner_id=owner.id)
    return True


def lock_whole(*, owner: User, asset_ids: Iterable[UUID]) -> set[UUID]:
    """Locks the owner's rows of these photos, and of the other halves of live photos among them;
    returns the ids of all that are there. Within the caller's transaction.

    In the order of their ids: two requests must not lock the same rows in opposite orders. Only a
    pair that was made while we waited for one half is locked out of turn.
    """
    wanted = set(asset_ids)
    wanted |= _other_halves(wanted)
    while True:
        rows = Asset.objects.select_for_update(no_key=True).filter(owner=owner, id__in=wanted)
        locked = set(rows.order_by("id").values_list("id", flat=True))
        if (whole := locked | _other_halves(locked)) == locked:
            return locked
        wanted = whole


def part_films(*, owner: User, leaving: Collection[UUID]) -> set[UUID]:
    """Films that go into the trash without their stills are no halves any more; returns the stills.

    `leaving`: all that goes into the trash. The caller has locked them whole.
    """
    pairs = LivePhoto.objects.filter(film__in=leaving, film__owner=owner)
    parting = pairs.exclude(still__in=leaving).filter(still__trashed_at__isnull=True)
    parting = parting.exclude(still__visibility=Visibility.LOCKED)
    left = dict(parting.values_list("still", "film"))
    LivePhoto.objects.filter(still__in=left).delete()
    Asset.objects.filter(id__in=left.values()).update(in_live_photo=False)
    for still_id in left:
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(still_id)}, owner_id=owner.id)
    return set(left)


def films_of(*, stills: Collection[UUID]) -> list[UUID]:
    """What goes with stills that are about to be deleted: half of an item is no item.

    A film that is deleted by itself leaves its still as an ordinary photo.
    """
    pairs = LivePhoto.objects.filter(still__in=stills).exclude(film__in=stills)
    return list(pairs.values_list("film", flat=True))


def _other_halves(asset_ids: Collection[UUID]) -> set[UUID]:
    films = LivePhoto.objects.filter(still__in=asset_ids).values_list("film", flat=True)
    stills = LivePhoto.objects.filter(film__in=asset_ids).values_list("still", flat=True)
    return {*films, *stills}


def _put_together(still: Asset, film: Asset) -> None:
    """The caller holds both locks."""
    locked = Visibility.LOCKED in {still.visibility, film.visibility}
    Asset.objects.filter(id__in=[still.id, film.id]).update(
        visibility=Visibility.LOCKED if locked else still.visibility,
        trashed_at=None if locked else still.trashed_at,
        updated_at=timezone.now(),
    )
    Asset.objects.filter(id=film.id).update(in_live_photo=True)


def _leave_note(half: LiveHalf, owner_id: UUID) -> None:
    announce(
        topic=Topic.LIVE_HALF_FOUND, payload={"identifier": half.identifier}, owner_id=owner_id
    )
