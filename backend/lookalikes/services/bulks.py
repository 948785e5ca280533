"""Many groups by one wish: resolved as suggested, and taken back."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import Bulk, Group, Kind, ResolvedGroup
from backend.lookalikes.services.resolving import Resolution, resolve_as_suggested
from backend.lookalikes.services.undoing import undo_resolution


@dataclass(frozen=True, slots=True)
class Resolutions:
    bulk: UUID | None  # to go on with, and to take it back with; None: there was nothing to resolve
    groups: int
    trashed: list[UUID]
    bytes_saved: int  # once the trash is emptied
    left: bool  # there are more groups to resolve


@dataclass(frozen=True, slots=True)
class TakenBack:
    groups: int
    restored: list[UUID]
    left: bool  # there are more groups to take back


def resolve_suggested(
    *, owner: User, kind: Kind, limit: int, bulk_id: UUID | None = None
) -> Resolutions:
    """Resolves the newest groups of a kind, each in a transaction of its own, with their suggested
    keepers; as a bulk of their own, or as more of one. Broken off half-way, it has resolved some
    groups wholly and the others not at all.

    Raises NotFound, and Conflict (`already_undone`) once the bulk is being taken back.
    """
    bulk = None if bulk_id is None else _bulk_of(owner, bulk_id)
    ids = list(
        Group.objects.filter(owner=owner, kind=kind)
        .order_by("-captured_at", "-id")
        .values_list("id", flat=True)[: limit + 1]
    )
    if ids and bulk is None:
        bulk = Bulk.objects.create(owner=owner)
    added = [_add(owner, bulk, group_id) for group_id in ids[:limit]] if bulk else []
    done = [resolution for resolution in added if resolution is not None]
    return Resolutions(
        bulk=None if bulk is None else bulk.id,
        groups=len(done),
        trashed=[asset_id for resolution in done for asset_id in resolution.trashed],
        bytes_saved=sum(resolution.bytes_saved for resolution in done),
        left=len(ids) > limit,
    )


@transaction.atomic
def _add(owner: User, bulk: Bulk, group_id: UUID) -> Resolution | None:
    """Locks the bulk before all else, so that nothing is added behind the back of `undo_bulk`."""
    is_open = Bulk.objects.select_for_update(no_key=True).filter(id=bulk.id, undone_at=None)
    if not is_open.exists():
        raise errors.Conflict("This has been taken back already.", code="already_undone")
    with suppress(errors.NotFound, errors.Conflict):  # somebody else is at it
        return resolve_as_suggested(owner=owner, group_id=group_id, bulk=bulk)
    return None


def undo_bulk(*, owner: User, bulk_id: UUID, limit: int) -> TakenBack:
    """Takes the groups of a bulk back as `undo_resolution` does, the last one first, each in a
    transaction of its own; so it may be broken off, and asked for again. What was taken back by
    itself stays as it is now. Raises NotFound.
    """
    bulk = _bulk_of(owner, bulk_id)
    Bulk.objects.filter(id=bulk.id, undone_at=None).update(undone_at=timezone.now())
    resolved = ResolvedGroup.objects.filter(bulk=bulk, undone_at=None).order_by("-made_at", "-id")
    ids = list(resolved.values_list("id", flat=True)[: limit + 1])
    groups, restored = 0, list[UUID]()
    for resolution_id in ids[:limit]:
        with suppress(errors.Conflict):  # taken back just now
            restored += undo_resolution(owner=owner, resolution_id=resolution_id)
            groups += 1
    return TakenBack(groups=groups, restored=restored, left=len(ids) > limit)


def _bulk_of(owner: User, bulk_id: UUID) -> Bulk:
    bulk = Bulk.objects.filter(owner=owner, id=bulk_id).first()
    if bulk is None:
        raise errors.NotFound("Your library knows no such bulk of resolved groups.")
    return bulk
