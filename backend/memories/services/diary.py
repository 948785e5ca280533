"""Makes memories, owner by owner, each once a day on the owner's own calendar.

An owner's turn is taken by putting the next one off: makers beside each other share owners out, and
one that dies is followed by another a little later.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from backend.accounts.models import User
from backend.memories.models import Diary, Memory, MemoryKind
from backend.memories.services.keeping import keep_memory
from backend.memories.services.making.days import on_this_day, on_this_feast
from backend.memories.services.making.people import over_the_years
from backend.memories.services.making.trips import make_trips
from backend.photos.models import Asset

MOST_OWNERS = 20  # in one turn
MOST_TRIPS = 25  # of one owner in one turn
_LEASE = timedelta(minutes=15)
_SOON = timedelta(minutes=1)
_FORGOTTEN_AFTER = timedelta(days=30)


def make_memories(*, now: datetime | None = None) -> int:
    """Makes the memories of owners whose turn it is; returns how many they were."""
    now = now or timezone.now()
    _open_diaries(now)
    made = 0
    while made < MOST_OWNERS and (owner := _take_turn(now)) is not None:
        done = remember(owner=owner, today=today_of(owner, now))
        due_at = _next_midnight(owner, now) if done else now + _SOON
        Diary.objects.filter(owner=owner).update(due_at=due_at)
        made += 1
    return made


def remember(*, owner: User, today: date) -> bool:
    """Makes what is to be shown today and tomorrow, and the trips; returns whether that is all.

    Tomorrow too: it comes earlier to whoever travels east, and the relay may be late.
    """
    for day in (today, today + timedelta(days=1)):
        for drafts in (on_this_day, on_this_feast, over_the_years):
            for draft in drafts(owner=owner, today=day):
                if day == today or not _is_shown(owner, draft.key, today):
                    keep_memory(owner=owner, draft=draft)
    _forget_shown(owner, today)
    return make_trips(owner=owner, today=today, most=MOST_TRIPS)


def today_of(owner: User, now: datetime | None = None) -> date:
    """The day on the owner's calendar."""
    return (now or timezone.now()).astimezone(_zone(owner)).date()


def _zone(owner: User) -> ZoneInfo:
    try:
        return ZoneInfo(owner.time_zone)
    except (ZoneInfoNotFoundError, ValueError):  # dropped from the database of time zones
        return ZoneInfo("UTC")


def _next_midnight(owner: User, now: datetime) -> datetime:
    tomorrow = today_of(owner, now) + timedelta(days=1)
    midnight = datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=_zone(owner))
    return max(midnight, now + _SOON)


def _open_diaries(now: datetime) -> None:
    """For owners who have photos and no diary yet."""
    photos = Asset.objects.filter(owner=OuterRef("pk"))
    kept = Diary.objects.filter(owner=OuterRef("pk"))
    new = User.objects.filter(~Exists(kept), Exists(photos), is_active=True)
    diaries = (Diary(owner=owner, due_at=now) for owner in new.only("id")[:1000])
    Diary.objects.bulk_create(diaries, ignore_conflicts=True)


@transaction.atomic
def _take_turn(now: datetime) -> User | None:
    due = Diary.objects.select_for_update(skip_locked=True, of=("self",)).filter(due_at__lte=now)
    diary = due.select_related("owner").order_by("due_at").first()
    if diary is None:
        return None
    diary.due_at = now + _LEASE
    diary.save(update_fields=["due_at"])
    return diary.owner


def _is_shown(owner: User, key: str, today: date) -> bool:
    """A feast of several days, and somebody's week, go on: tomorrow begins none of them anew."""
    current = Memory.objects.filter(owner=owner, key=key, shown_from__lte=today)
    return current.filter(shown_until__gte=today).exists()


def _forget_shown(owner: User, today: date) -> None:
    """What was shown, and of which the owner said nothing, is made again when its day returns."""
    Memory.objects.filter(
        owner=owner,
        shown_until__lt=today - _FORGOTTEN_AFTER,
        name="",
        is_saved=False,
        is_hidden=False,
        deleted_at=None,
    ).exclude(kind=MemoryKind.TRIP).delete()
