"""Deleting for good: rows, objects and quota go together, once.

The objects are deleted by a worker, told through the outbox: rows first, so that nobody is ever
shown a photo whose bytes are gone.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet, Sum

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.lookalikes.services.upkeep import photos_leave
from backend.people.models import Face, Person
from backend.people.services.locking import lock_people
from backend.people.services.upkeep import remove_forgotten
from backend.photos.models import Asset, Rendition
from backend.photos.selectors.assets import unlocked_assets
from backend.photos.services import stack_upkeep
from backend.photos.services.live_photos import films_of
from backend.tags.services.choosing import forget_unused, lock_words

_ROWS_AT_A_TIME = 200
_KEYS_AT_A_TIME = 1000  # what one S3 DeleteObjects takes


def delete_asset(*, owner: User, asset_id: UUID) -> None:
    """Deletes a photo, in the trash or not. Raises NotFound when it is not (or no longer) there."""
    if not delete_some(owner=owner, assets=unlocked_assets(owner=owner).filter(id=asset_id)):
        raise errors.NotFound("There is no such photo in your library.")


@transaction.atomic
def delete_some(*, owner: User, assets: QuerySet[Asset]) -> int:
    """Deletes up to some hundred of the owner's among these photos; returns how many went."""
    doomed = list(
        assets.filter(owner=owner)
        .select_for_update()
        .order_by("id")
        .values_list("id", flat=True)[:_ROWS_AT_A_TIME]
    )
    if not doomed:
        return 0
    doomed += films_of(stills=doomed)
    lock_people(owner_id=owner.id)  # nobody joins, meanwhile, a group that is about to go
    photos_leave(owner_id=owner.id, asset_ids=doomed)
    stack_upkeep.photos_leave(asset_ids=doomed)
    rows = Asset.objects.filter(id__in=doomed)
    keys = list(_object_keys(doomed))
    size = rows.aggregate(total=Sum("size"))["total"]
    seen = list(Person.objects.filter(faces__asset__in=doomed).values_list("id", flat=True))
    rows.delete()
    remove_forgotten(person_ids=seen)
    lock_words(owner)
    forget_unused(owner)
    User.objects.filter(id=owner.id).update(used_bytes=F("used_bytes") - size)
    for start in range(0, len(keys), _KEYS_AT_A_TIME):
        some_keys = keys[start : start + _KEYS_AT_A_TIME]
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": some_keys})
    for asset_id in doomed:
        announce(topic=Topic.ASSET_DELETED, payload={"asset_id": str(asset_id)}, owner_id=owner.id)
    return len(doomed)


def _object_keys(asset_ids: Iterable[UUID]) -> Iterator[str]:
    yield from Asset.objects.filter(id__in=asset_ids).values_list("original_key", flat=True)
    yield from Rendition.objects.filter(asset__in=asset_ids).values_list("object_key", flat=True)
    crops = Face.objects.filter(asset__in=asset_ids).exclude(crop_key="")
    yield from crops.values_list("crop_key", flat=True)
