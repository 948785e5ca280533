"""Photos that a memory could show, with what tells the good ones from the others.

However many photos a time has, a bounded number of them is looked at: when there are more, every
nth in their order, and all favourites.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import Window
from django.db.models.functions import Mod, RowNumber

from backend.accounts.models import User
from backend.lookalikes.models import Member
from backend.memories.selectors.exclusions import without_excluded
from backend.people.models import Face
from backend.photos.days import Days
from backend.photos.models import Asset, AssetState, MediaType
from backend.photos.selectors.assets import timeline_assets
from backend.photos.selectors.timeline import ORDERING
from backend.search.models import TextLine
from backend.tags.models import AssetTag, Verdict

MOST_CANDIDATES = 2000
_SURE = 0.5  # of a tag that says: this is no photo to remember somebody by
_PAPER = frozenset(
    {"document", "text", "screenshot", "receipt", "web-page", "diagram", "book-page", "menu"}
)
_LINES_OF_A_PAGE = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """`sharpness` is comparable among the candidates of a time; None where it is not known."""

    id: UUID
    captured_at: datetime
    day: date
    is_favorite: bool = False
    is_captioned: bool = False
    rating: int = 0
    sharpness: float | None = None
    faces: int = 0
    named_faces: int = 0
    is_paper: bool = False  # a screenshot or a document
    lookalikes: frozenset[UUID] = field(default=frozenset())  # groups that it is in


def candidates(
    *, owner: User, days: Sequence[Days], person_id: UUID | None = None
) -> list[Candidate]:
    """On these days, and with this person if one is given; seven queries, however many."""
    photos = _photos(owner, days, person_id)
    count = photos.count()
    stride = -(-count // MOST_CANDIDATES)
    if stride > 1:
        row = Window(RowNumber(), order_by=[F(name[1:]).desc() for name in ORDERING])
        photos = photos.annotate(nth=Mod(row, stride)).filter(Q(nth=0) | Q(is_favorite=True))
    columns = (
        *("id", "captured_at", "captured_local_date", "is_favorite", "caption", "rating"),
        *("media_type", "camera_model", "fingerprint__sharpness"),
    )
    rows = list(photos.order_by(*ORDERING).values(*columns)[: 2 * MOST_CANDIDATES])
    ids = [row["id"] for row in rows]
    faces, paper, groups = _faces(ids), _paper(ids), _groups(ids)
    return [_candidate(row, faces, paper, groups) for row in rows]


def _photos(owner: User, days: Sequence[Days], person_id: UUID | None) -> QuerySet[Asset]:
    spans = (
        Q(captured_local_date__gte=first, captured_local_date__lte=last) for first, last in days
    )
    shown = timeline_assets(owner=owner).exclude(state=AssetState.PROCESSING)
    photos = without_excluded(shown, owner=owner).filter(reduce(or_, spans, Q(pk__in=[])))
    if person_id is None:
        return photos
    theirs = Face.objects.filter(asset=OuterRef("pk"), person=person_id, is_ignored=False)
    return photos.filter(Exists(theirs))


def _faces(ids: Collection[UUID]) -> dict[UUID, tuple[int, int]]:
    """How many faces a photo has, and how many of them bear a name."""
    named = Count("pk", filter=~Q(person__name="") & Q(person__isnull=False))
    counted = Face.objects.filter(asset__in=ids, is_ignored=False).values_list("asset")
    return {
        asset: (faces, names)
        for asset, faces, names in counted.annotate(faces=Count("pk"), names=named)
    }


def _paper(ids: Collection[UUID]) -> set[UUID]:
    sure = Q(confidence__gte=_SURE) | Q(verdict=Verdict.ADDED)
    tagged = AssetTag.objects.filter(sure, asset__in=ids, tag__in=_PAPER)
    pages = TextLine.objects.filter(asset__in=ids).values("asset").annotate(lines=Count("pk"))
    return {
        *tagged.exclude(verdict=Verdict.REMOVED).values_list("asset", flat=True),
        *pages.filter(lines__gte=_LINES_OF_A_PAGE).values_list("asset", flat=True),
    }


def _groups(ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    groups: dict[UUID, set[UUID]] = defaultdict(set)
    for asset, group in Member.objects.filter(asset__in=ids).values_list("asset", "group"):
        groups[asset].add(group)
    return groups


def _candidate(
    row: dict[str, Any],
    faces: dict[UUID, tuple[int, int]],
    paper: set[UUID],
    groups: dict[UUID, set[UUID]],
) -> Candidate:
    key = row["id"]
    drawn = row["media_type"] == MediaType.PNG and not row["camera_model"]  # as screenshots are
    seen, named = faces.get(key, (0, 0))
    return Candidate(
        id=key,
        captured_at=row["captured_at"],
        day=row["captured_local_date"],
        is_favorite=row["is_favorite"],
        is_captioned=bool(row["caption"]),
        rating=row["rating"],
        sharpness=row["fingerprint__sharpness"],
        faces=seen,
        named_faces=named,
        is_paper=drawn or key in paper,
        lookalikes=frozenset(groups.get(key, ())),
    )
