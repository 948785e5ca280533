"""Keeps stacks as `models.Stack` says they are: two members at least, and a primary to be seen."""

from collections.abc import Collection, Set
from uuid import UUID

from django.db.models import Case, QuerySet, Value, When

from backend.photos.models import Asset, Stack, Visibility


def settle_stacks_of(*, asset_ids: Collection[UUID]) -> None:
    """After photos went out of sight or came back; what is locked leaves its stack."""
    members = Asset.objects.filter(id__in=asset_ids, stack__isnull=False)
    stack_ids = set(members.values_list("stack_id", flat=True))
    _take_out(members.filter(visibility=Visibility.LOCKED))
    settle_stacks(stack_ids=stack_ids)


def photos_leave(*, asset_ids: Collection[UUID]) -> None:
    """Photos are about to be deleted, or go into another stack."""
    members = Asset.objects.filter(id__in=asset_ids, stack__isnull=False)
    stack_ids = set(members.values_list("stack_id", flat=True))
    _take_out(members)
    settle_stacks(stack_ids=stack_ids)


def settle_stacks(*, stack_ids: Set[UUID | None]) -> None:
    """Hands over where a primary has gone out of sight, and dissolves what is left of one photo.

    The stacks are locked in the order of their ids, after any photos.
    """
    known = [stack_id for stack_id in stack_ids if stack_id is not None]
    stacks = Stack.objects.select_for_update().filter(id__in=known).order_by("id")
    for stack in stacks:
        members = list(stack.members.order_by("captured_at", "id"))
        if len(members) < 2:
            dissolve(stack)
            continue
        best = max(_footing(member) for member in members)
        front = [member.id for member in members if _footing(member) == best]
        if stack.primary_id not in front:
            stack.primary_id = front[0]
            stack.save(update_fields=["primary"])
        mark_members(stack)


def mark_members(stack: Stack) -> None:
    """All but the primary are shown through it."""
    under = Case(When(id=stack.primary_id, then=Value(False)), default=Value(True))
    misplaced = stack.members.exclude(under_stack=under)
    misplaced.update(under_stack=under)


def dissolve(stack: Stack) -> None:
    _take_out(stack.members.all())
    stack.delete()


def _footing(member: Asset) -> tuple[bool, bool]:
    """The timeline shows a stack where its primary is: on it, rather than in the archive."""
    return member.is_visible, member.visibility == Visibility.TIMELINE


def _take_out(members: QuerySet[Asset]) -> None:
    members.update(stack=None, under_stack=False)
