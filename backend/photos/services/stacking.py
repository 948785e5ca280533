"""Stacks made, changed and undone by their owner."""

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, Stack, StackOrigin, Unstacked
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.stacks import get_stack
from backend.photos.services.stack_upkeep import (
    dissolve,
    mark_members,
    photos_leave,
    settle_stacks,
)

MOST_MEMBERS = 500


@transaction.atomic
def make_stack(
    *, owner: User, asset_ids: Sequence[UUID], origin: StackOrigin = StackOrigin.HAND
) -> Stack:
    """Stacks photos under the first of them; they leave the stacks that they were in.

    Raises NotFound when one of them cannot be seen, and InvalidInput (`bad_stack`) for fewer than
    two, or more than MOST_MEMBERS.
    """
    members = list(dict.fromkeys(asset_ids))
    _lock(owner, members)
    _check_size(len(members))
    photos_leave(asset_ids=members)
    stack = Stack.objects.create(owner=owner, primary_id=members[0], origin=origin)
    _put_in(stack, members)
    return get_stack(owner=owner, stack_id=stack.id)


@transaction.atomic
def add_to_stack(*, owner: User, stack_id: UUID, asset_ids: Sequence[UUID]) -> Stack:
    """Raises as `make_stack`, and NotFound for the stack; what is in it already stays."""
    wanted = list(dict.fromkeys(asset_ids))
    _lock(owner, wanted)
    stack = _locked_stack(owner, stack_id)
    there = set(stack.members.values_list("id", flat=True))
    new = [asset_id for asset_id in wanted if asset_id not in there]
    _check_size(len(there) + len(new))
    photos_leave(asset_ids=new)
    _put_in(stack, new)
    return get_stack(owner=owner, stack_id=stack_id)


@transaction.atomic
def take_from_stack(*, owner: User, stack_id: UUID, asset_ids: Collection[UUID]) -> Stack | None:
    """Photos that are not in it are passed over; None when too little was left for a stack."""
    _lock_members(owner, stack_id)
    stack = _locked_stack(owner, stack_id)
    leaving = list(stack.members.filter(id__in=asset_ids).values_list("id", flat=True))
    photos_leave(asset_ids=leaving)
    _keep_apart(leaving)
    _announce(owner, leaving)
    if not Stack.objects.filter(id=stack.id).exists():
        return None
    return get_stack(owner=owner, stack_id=stack_id)


@transaction.atomic
def set_primary(*, owner: User, stack_id: UUID, asset_id: UUID) -> Stack:
    """Raises InvalidInput (`not_in_stack`) for a photo that is not in it, or cannot be seen."""
    _lock_members(owner, stack_id)
    stack = _locked_stack(owner, stack_id)
    if not visible_assets(owner=owner).filter(id=asset_id, stack=stack).exists():
        raise errors.InvalidInput("The photo is not in this stack.", code="not_in_stack")
    before = stack.primary_id
    if before != asset_id:
        stack.primary_id = asset_id
        stack.save(update_fields=["primary"])
        mark_members(stack)
        settle_stacks(stack_ids={stack.id})
        _announce(owner, [before, asset_id])
    return get_stack(owner=owner, stack_id=stack_id)


@transaction.atomic
def unstack(*, owner: User, stack_id: UUID) -> None:
    """The photos stay, side by side. Raises NotFound."""
    _lock_members(owner, stack_id)
    stack = _locked_stack(owner, stack_id)
    members = list(stack.members.values_list("id", flat=True))
    dissolve(stack)
    _keep_apart(members)
    _announce(owner, members)


def _lock(owner: User, asset_ids: Collection[UUID]) -> None:
    """Photos before stacks, and in the order of their ids."""
    rows = visible_assets(owner=owner).filter(id__in=asset_ids).order_by("id")
    if len(rows.select_for_update(no_key=True).values_list("id")) < len(asset_ids):
        raise errors.NotFound("One of the photos is not in your library.")


def _lock_members(owner: User, stack_id: UUID) -> None:
    members = Asset.objects.filter(owner=owner, stack=stack_id).order_by("id")
    list(members.select_for_update(no_key=True).values_list("id"))


def _locked_stack(owner: User, stack_id: UUID) -> Stack:
    stack = Stack.objects.select_for_update().filter(owner=owner, id=stack_id).first()
    if stack is None:
        raise errors.NotFound("There is no such stack in your library.")
    return stack


def _check_size(members: int) -> None:
    if not 2 <= members <= MOST_MEMBERS:
        raise errors.InvalidInput(
            "A stack is made of 2 to %(most)d photos.",
            code="bad_stack",
            values={"most": MOST_MEMBERS},
        )


def _put_in(stack: Stack, asset_ids: Collection[UUID]) -> None:
    Asset.objects.filter(id__in=asset_ids).update(stack=stack, updated_at=timezone.now())
    mark_members(stack)
    settle_stacks(stack_ids={stack.id})
    _announce(stack.owner, asset_ids)


def _keep_apart(asset_ids: Collection[UUID]) -> None:
    """Nothing stacks them again but their owner."""
    rows = [Unstacked(asset_id=asset_id) for asset_id in asset_ids]
    Unstacked.objects.bulk_create(rows, ignore_conflicts=True)


def _announce(owner: User, asset_ids: Collection[UUID]) -> None:
    for asset_id in asset_ids:
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset_id)}, owner_id=owner.id)
