"""Cases, as administrators and as owners find them.

Administrators see what is, or would be, before strangers or other members: a photo that its owner
has taken out of every public link since is nobody else's business any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from backend.accounts.models import User
from backend.albums.models import AlbumEntry
from backend.common import errors
from backend.moderation.models import Appeal, AppealState, Case, CaseState, Decision, Subject
from backend.moderation.models.case import HELD
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards
from backend.sharing.models import LinkedAsset, ShareLink
from backend.sharing.selectors.links import is_open

ORDERING = ("-since", "-id")


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many cases there are in each state, and how owners' appeals ended."""

    states: dict[str, int]
    appeals: dict[str, int]


def list_cases(
    *, states: Sequence[str] = (), subject: str = "", appealed: bool = False
) -> QuerySet[Case]:
    """For administrators; what waits for them, unless states are named or appeals are wanted. To be
    paged by ORDERING."""
    wanted = states or (HELD if appealed else [CaseState.FLAGGED])
    cases = _described().filter(concerns_others(), state__in=wanted)
    if subject:
        cases = cases.filter(subject=subject)
    if appealed:
        opened = Appeal.objects.filter(case=OuterRef("pk"), state=AppealState.OPEN)
        cases = cases.filter(Exists(opened))
    return cases


def get_case(case_id: UUID) -> Case:
    """For administrators. Raises NotFound."""
    case: Case | None = _described().filter(concerns_others(), pk=case_id).first()
    if case is None:
        raise errors.NotFound("There is no such case.")
    return case


def held_of(owner: User, *, subject: str = "") -> QuerySet[Case]:
    """What is held of the owner's, with why and what was said of it. To be paged by ORDERING."""
    held = _described().filter(owner=owner, state__in=HELD)
    return held.filter(subject=subject) if subject else held


def get_held(*, owner: User, case_id: UUID) -> Case:
    """Raises NotFound."""
    case = held_of(owner).filter(pk=case_id).first()
    if case is None:
        raise errors.NotFound("Nothing of yours is held under this id.")
    return case


def statistics() -> Statistics:
    cases = Case.objects.order_by().values_list("state").annotate(Count("pk"))
    appeals = Appeal.objects.order_by().values_list("state").annotate(Count("pk"))
    return Statistics(
        states=dict.fromkeys(CaseState.values, 0) | dict(cases),
        appeals=dict.fromkeys(AppealState.values, 0) | dict(appeals),
    )


def _described() -> QuerySet[Any]:
    """With `asset` and its renditions, the latest decision first, and appeals likewise."""
    return Case.objects.select_related("owner", "comment__album", "link__album").prefetch_related(
        Prefetch("asset", with_cards(Asset.objects.all())),
        Prefetch("decisions", Decision.objects.select_related("actor").order_by("-at", "-id")),
        Prefetch("appeals", Appeal.objects.order_by("-id")),
    )


def concerns_others() -> Q:
    """What others see, or would."""
    links = ShareLink.objects.filter(is_open())
    chosen = LinkedAsset.objects.filter(asset=OuterRef("asset"), link__in=links)
    entered = AlbumEntry.objects.filter(
        asset=OuterRef("asset"), is_shown=True, album__share_links__in=links
    )
    smart = links.filter(owner=OuterRef("owner"), album__rule__isnull=False)
    picture = Q(asset__is_visible=True) & (
        Q(Exists(chosen)) | Q(Exists(entered)) | Q(Exists(smart))
    )
    return (
        Q(subject=Subject.COMMENT)
        | Q(subject=Subject.PICTURE) & picture
        | Q(Exists(links.filter(pk=OuterRef("link"))), subject=Subject.LINK)
    )
