"""What one library holds: out of the counts that are kept, however many photos there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, groupby
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from backend.accounts.models import User
from backend.people.models import Face, Person
from backend.photos.selectors.visibility import visible
from backend.places.models import Place
from backend.places.selectors import places
from backend.statistics.models import Tally

MOST_LISTED = 50  # cameras, lenses, people, places: those with most photos

_VIDEO = Q(media_type__startswith="video/")


@dataclass(frozen=True, slots=True)
class Amount:
    """Photos and videos apart; the bytes are of the originals."""

    photos: int
    videos: int
    bytes: int

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(
            self.photos + other.photos, self.videos + other.videos, self.bytes + other.bytes
        )


NOTHING = Amount(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Growth:
    """What came in a month, and what there was at its end."""

    month: date
    added: Amount
    total: Amount


@dataclass(frozen=True, slots=True)
class Statistics:
    total: Amount
    months: list[tuple[date, Amount]]  # of capture, the newest first
    years: list[tuple[int, Amount]]
    kinds: list[dict[str, Any]]
    cameras: list[dict[str, Any]]
    lenses: list[dict[str, Any]]
    people: list[tuple[Person, int]]
    places: QuerySet[Place]
    growth: list[Growth]  # the oldest first


def statistics_of(*, owner: User) -> Statistics:
    """Of photos that can be seen, as search and the map show them."""
    months = list(_monthly(owner, "captured_month"))
    return Statistics(
        total=_sum(amount for _, amount in months),
        months=months[::-1],
        years=[
            (year, _sum(amount for _, amount in found))
            for year, found in groupby(reversed(months), lambda pair: pair[0].year)
        ],
        kinds=_most(owner, "media_type"),
        cameras=_most(owner, "camera_make", "camera_model"),
        lenses=_most(owner, "lens_model"),
        people=_people(owner),
        places=places.list_places(owner=owner).order_by(*places.ORDERING)[:MOST_LISTED],
        growth=_growth(list(_monthly(owner, "added_month"))),
    )


def _monthly(owner: User, month: str) -> Iterator[tuple[date, Amount]]:
    """The oldest first."""
    rows = Tally.objects.filter(owner=owner).values(month).order_by(month)
    counted = rows.annotate(
        count=Sum("photos"), videos=Sum("photos", filter=_VIDEO, default=0), size=Sum("bytes")
    )
    for row in counted.filter(count__gt=0):
        amount = Amount(row["count"] - row["videos"], row["videos"], row["size"])
        yield row[month], amount


def _most(owner: User, *by: str) -> list[dict[str, Any]]:
    """By what they have in common, those with most first; what tells nothing is left out."""
    known = Tally.objects.filter(owner=owner).exclude(**dict.fromkeys(by, ""))
    counted = known.values(*by).annotate(count=Sum("photos"), size=Sum("bytes"))
    return list(counted.filter(count__gt=0).order_by("-count", *by)[:MOST_LISTED])


def _people(owner: User) -> list[tuple[Person, int]]:
    """With names and not hidden, and how many photos show them."""
    faces = Face.objects.filter(visible("asset__"), owner=owner, is_ignored=False)
    named = faces.filter(person__merged_into=None, person__is_hidden=False).exclude(person__name="")
    counted = named.values_list("person").annotate(count=Count("asset", distinct=True))
    counts = dict(counted.order_by("-count", "person")[:MOST_LISTED])
    people = Person.objects.in_bulk(counts)
    return [(people[key], count) for key, count in counts.items()]


def _growth(months: list[tuple[date, Amount]]) -> list[Growth]:
    totals = accumulate(amount for _, amount in months)
    return [
        Growth(month, added, total) for (month, added), total in zip(months, totals, strict=True)
    ]


def _sum(amounts: Iterable[Amount]) -> Amount:
    return sum(amounts, NOTHING)
