"""What the owner decides about a group: which photos stay, or that they are no look-alikes."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import (
    Bulk,
    Dismissal,
    DismissedPhoto,
    Group,
    Kind,
    Member,
    ResolvedGroup,
)
from backend.lookalikes.selectors.groups import get_group, missing, photos_of
from backend.lookalikes.selectors.keepers import suggest
from backend.lookalikes.services.carrying import carry_over
from backend.lookalikes.services.grouping import regroup
from backend.lookalikes.services.locking import lock_groups
from backend.people.services.locking import lock_people
from backend.photos.services.live_photos import lock_whole
from backend.photos.services.trashing import trash_assets


@dataclass(frozen=True, slots=True)
class Resolution:
    id: UUID  # to take it back with
    kept: list[UUID]
    trashed: list[UUID]
    bytes_saved: int  # once the trash is emptied


@transaction.atomic
def resolve_group(*, owner: User, group_id: UUID, keep: Collection[UUID]) -> Resolution:
    """Keeps these photos of the group and moves the others into the trash, whence they can be
    restored; what the owner said of those is carried over. Kept photos are not grouped again. All
    of it can be taken back by `undo_resolution`.

    Raises NotFound, and InvalidInput (`nothing_kept`, `not_in_group`).
    """
    group = _locked(owner, group_id)
    chosen = set(keep)
    if not chosen:
        raise errors.InvalidInput("Keep at least one photo of the group.", code="nothing_kept")
    if not chosen <= {photo.id for photo in photos_of(group)}:
        raise errors.InvalidInput("A photo to keep is not in the group.", code="not_in_group")
    return _resolve(owner, group, chosen)


@transaction.atomic
def resolve_as_suggested(*, owner: User, group_id: UUID, bulk: Bulk) -> Resolution:
    """As part of a bulk. The keeper is chosen under lock: a photo may just have left the group.

    Raises NotFound, and Conflict (`group_changed`).
    """
    group = _locked(owner, group_id)
    return _resolve(owner, group, {suggest(group).keeper.id}, bulk=bulk)


def _resolve(
    owner: User, group: Group, chosen: set[UUID], *, bulk: Bulk | None = None
) -> Resolution:
    photos = {photo.id: photo for photo in photos_of(group)}
    kept = [photo for photo in photos.values() if photo.id in chosen]
    leaving = [photo for photo in photos.values() if photo.id not in chosen]
    same = group.kind == Kind.DUPLICATE
    carried = carry_over(owner=owner, kept=kept, leaving=leaving, same=same)
    dismissal = _set_apart(owner, Kind(group.kind), chosen) if len(kept) > 1 else None
    trashed = trash_assets(owner=owner, asset_ids=[photo.id for photo in leaving])
    regroup(owner_id=owner.id, asset_ids=photos.keys())
    resolved = ResolvedGroup.objects.create(
        owner=owner,
        dismissal=dismissal,
        bulk=bulk,
        kept=[str(asset_id) for asset_id in sorted(chosen)],
        trashed=[str(asset_id) for asset_id in trashed],
        carried=carried,
    )
    return Resolution(resolved.id, sorted(chosen), trashed, sum(photo.size for photo in leaving))


@transaction.atomic
def dismiss_group(*, owner: User, group_id: UUID) -> None:
    """No two of these photos are ever grouped again. Raises NotFound."""
    group = _locked(owner, group_id)
    members = {photo.id for photo in photos_of(group)}
    _set_apart(owner, Kind(group.kind), members)
    regroup(owner_id=owner.id, asset_ids=members)


def _locked(owner: User, group_id: UUID) -> Group:
    """The group, and all that it is made of, until the transaction ends: photos, people, groups, in
    the order in which everybody locks them."""
    rows = Member.objects.filter(group=group_id, group__owner=owner)
    before = set(rows.values_list("asset_id", flat=True))
    locked = before & lock_whole(owner=owner, asset_ids=before)
    lock_people(owner_id=owner.id)
    lock_groups(owner_id=owner.id)
    group = get_group(owner=owner, group_id=group_id)
    if not {photo.id for photo in photos_of(group)} <= locked:
        # a look-alike came just now, which the owner has not seen in the group
        raise errors.Conflict("The group has changed; look at it again.", code="group_changed")
    if len(locked) < 2:
        raise missing()
    return group


def _set_apart(owner: User, kind: Kind, asset_ids: Collection[UUID]) -> Dismissal:
    dismissal = Dismissal.objects.create(owner=owner, kind=kind)
    DismissedPhoto.objects.bulk_create(
        DismissedPhoto(dismissal=dismissal, asset_id=asset_id) for asset_id in sorted(asset_ids)
    )
    return dismissal
