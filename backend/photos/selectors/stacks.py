"""Reading stacks, always out of one owner's library."""

from uuid import UUID

from django.db.models import (
    Case,
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
    When,
)

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, Stack, Unstacked
from backend.photos.selectors.films import FILM_RENDITIONS, FILM_ROWS
from backend.photos.selectors.visibility import visible

ORDERING = ("-id",)


def stack_count() -> Case:
    """Of a photo: how many photos can be seen of the stack that it is in; null outside stacks."""
    members = Asset.objects.filter(visible(), stack=OuterRef("stack")).order_by()
    counted = members.values("stack").annotate(count=Count("pk")).values("count")
    return Case(
        When(stack__isnull=False, then=Subquery(counted)),
        default=None,
        output_field=IntegerField(null=True),
    )


def taken_out(asset: str = "pk") -> Exists:
    """Of a row that names a photo by `asset`: its owner has taken that out of a stack."""
    return Exists(Unstacked.objects.filter(asset=OuterRef(asset)))


def list_stacks(*, owner: User) -> QuerySet[Stack]:
    """Those of which something can be seen, the latest made first; to be paged by ORDERING.

    Each with the photos of it that can be seen, as `shown`: the primary first, then by time.
    """
    return _with_photos(Stack.objects.filter(visible("primary__"), owner=owner))


def get_stack(*, owner: User, stack_id: UUID) -> Stack:
    """With its photos, as `list_stacks` has them; raises NotFound, also for somebody else's."""
    stack = _with_photos(Stack.objects.filter(owner=owner, id=stack_id)).first()
    if stack is None:
        raise errors.NotFound("There is no such stack in your library.")
    return stack


def _with_photos(stacks: QuerySet[Stack]) -> QuerySet[Stack]:
    shown = Asset.objects.filter(visible()).select_related("place", *FILM_ROWS)
    shown = shown.prefetch_related(*FILM_RENDITIONS).annotate(stack_count=stack_count())
    shown = shown.order_by("under_stack", "captured_at", "id")
    return stacks.prefetch_related(Prefetch("members", shown, to_attr="shown"))
