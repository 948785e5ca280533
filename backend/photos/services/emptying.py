"""Emptying the trash: at the owner's word, and of what has lain in it for too long.

A trash may hold a hundred thousand photos. What a request does not get done is left to the relay,
which deletes in small transactions, a bounded number at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db.models import QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.installation import changeable
from backend.photos.models import Asset, TrashEmptying
from backend.photos.services.deleting import delete_some

_TURNS_AT_ONCE = 2  # transactions that a client waits for
_TURNS = 20  # transactions of the relay, before its other chores have theirs


@dataclass(frozen=True, slots=True)
class Emptied:
    deleted: int
    remaining: int  # to be deleted in the background


def empty_trash(*, owner: User) -> Emptied:
    """Deletes what is in the trash now: a small one at once, of a large one the rest later.

    What is restored before its turn comes is kept. Broken off, it has deleted some photos wholly,
    and the others are still to be deleted.
    """
    now = timezone.now()
    TrashEmptying.objects.update_or_create(owner=owner, defaults={"trashed_until": now})
    doomed = _in_trash(until=now).filter(owner=owner)
    deleted = sum(islice(_delete_all(owner, doomed), _TURNS_AT_ONCE))
    remaining = doomed.count()
    if not remaining:
        TrashEmptying.objects.filter(owner=owner, trashed_until=now).delete()
    return Emptied(deleted, remaining)


def empty_trashes() -> int:
    """Goes on with what owners wanted emptied, and with what has been in the trash for longer than
    `TRASH_KEPT_FOR`; returns how many photos went."""
    return sum(islice(_due(), _TURNS))


def _due() -> Iterator[int]:
    for wish in TrashEmptying.objects.select_related("owner").order_by("trashed_until"):
        yield from _delete_all(wish.owner, _in_trash(until=wish.trashed_until))
        still = TrashEmptying.objects.filter(owner=wish.owner, trashed_until=wish.trashed_until)
        still.delete()  # unless the owner has wished again
    if changeable.TRASH_KEPT_FOR.value():
        overdue = _in_trash(until=timezone.now() - changeable.TRASH_KEPT_FOR.value())
        while (asset := overdue.select_related("owner").first()) is not None:
            yield from _delete_all(asset.owner, overdue)


def _delete_all(owner: User, assets: QuerySet[Asset]) -> Iterator[int]:
    while some := delete_some(owner=owner, assets=assets):
        yield some


def _in_trash(*, until: datetime) -> QuerySet[Asset]:
    return Asset.objects.filter(trashed_at__isnull=False, trashed_at__lte=until)
