"""Whole pictures for guests, made of what they could only have a preview of.

A plan is good for what there is. It asks for the rest: the first few at once, the others by the
relay, some at a time, so that nobody waits and no photo is locked for long. To ask again changes
nothing.
"""

from backend.events.contracts import Lane
from backend.exports.models import Archive
from backend.photos.selectors.full_size import nobody_has_asked_for, without_full_size
from backend.photos.services.full_size import prepare_full_size

_AT_A_TIME = 200
_BULK_FROM = 100  # previews of one archive: more of them do not keep fresh photos waiting


def ask_for_pictures(archive: Archive, *, most: int) -> int:
    """Returns how many were asked for."""
    previews = previews_of(archive)
    lane = Lane.BULK if len(previews) >= _BULK_FROM else Lane.FRESH
    waiting = list(nobody_has_asked_for(previews).order_by("pk")[:most])
    for asset in waiting:
        prepare_full_size(asset, lane=lane)
    if archive.is_ready and len(waiting) < most:  # a plan that grew meanwhile may have more
        Archive.objects.filter(pk=archive.pk).update(asks_for_pictures=False)
    return len(waiting)


def ask_for_all_pictures() -> int:
    """The relay's chore: goes on with every archive that has not asked for all of its pictures."""
    asking = Archive.objects.filter(asks_for_pictures=True).order_by("pk")
    return sum(ask_for_pictures(archive, most=_AT_A_TIME) for archive in asking)


def previews_of(archive: Archive) -> list[str]:
    """Ids of photos that the archive has but a preview of."""
    found = archive.parts.order_by("number").values_list("previews", flat=True)
    return [asset_id for previews in found for asset_id in previews]


def is_preparing(previews: list[str]) -> bool:
    """Whether a whole picture of one of them is still to come."""
    return bool(previews) and without_full_size(previews).exists()
