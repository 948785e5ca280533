"""Pictures get their scores, a few at a time.

A picture is claimed by putting off when it is due, so that several workers share them out and what
a killed one held comes again by itself. A score that comes late is dropped: the picture may be
another one by then.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from backend.events.contracts import ModelTask, Topic
from backend.events.services.outbox import announce
from backend.installation import changeable
from backend.modelhub.selectors.registry import standing
from backend.moderation.models import Case, CaseState
from backend.moderation.selectors.terms import terms_now
from backend.moderation.services.judging import lock_terms, settle
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.assets import with_cards
from backend.photos.selectors.pictures import lent_rendition

_AT_A_TIME = 8
_RENEWED_AT_A_TIME = 1000
_LEASE = timedelta(minutes=1)
_UNTIL_MADE = timedelta(seconds=5)  # until there is a picture to look at
_PUT_AWAY = timedelta(minutes=10)  # in the trash, say: nobody sees it meanwhile


@dataclass(frozen=True, slots=True)
class Scored:
    """scores: 0 to 1, one for each photo, in their order; model: the version's name."""

    model: str
    scores: Sequence[float]


@dataclass(frozen=True, slots=True)
class Shown:
    """What others would see of a photo, by its keys in the store. `film`: None until it is made,
    or where nothing moves."""

    still: str
    film: str | None = None


Score = Callable[[Sequence[Shown]], Scored]


def call_for_scores() -> int:
    """A chore: calls a worker where pictures are due; whether any are."""
    if not changeable.MODERATION_PICTURES.value() or not _due().exists():
        return 0
    with transaction.atomic():
        announce(topic=Topic.PICTURES_UNSCORED, payload={})
    return 1


def renew_scores() -> int:
    """A chore: what an older model than the champion has scored, and no administrator has judged,
    is scored anew; it stays as it is meanwhile. Returns how many are due now."""
    champion = standing(ModelTask.MODERATION)
    if champion is None:
        return 0
    judged = Q(state__in=(CaseState.CLEAR, CaseState.FLAGGED), asset__isnull=False)
    older = Case.objects.filter(judged, due_at__isnull=True).exclude(model=champion.name)
    some = older.order_by("pk").values("pk")[:_RENEWED_AT_A_TIME]
    return Case.objects.filter(pk__in=some).update(due_at=timezone.now())


def score_slice(*, score: Score) -> None:
    """For a bounded time, so that other work has its turn; then a worker is called again."""
    until = time.monotonic() + settings.MODERATION_SLICE.total_seconds()
    while score_some(score=score):
        if time.monotonic() >= until:
            call_for_scores()
            return


def score_some(*, score: Score) -> int:
    """How many cases it took up; 0: none is due. Raises whatever `score` raises."""
    claimed = _claim()
    found = {case_id: shown for case_id in claimed if (shown := _to_score(case_id)) is not None}
    if found:
        scored = score(list(found.values()))
        for (case_id, shown), number in zip(found.items(), scored.scores, strict=True):
            record(case_id, shown=shown, score=number, model=scored.model)
    return len(claimed)


@transaction.atomic
def record(case_id: UUID, *, shown: Shown, score: float, model: str) -> None:
    """Under the terms of now. Nothing where another picture stands for the photo meanwhile, or an
    administrator has judged it."""
    lock_terms()
    case = Case.objects.select_for_update(of=("self",)).filter(pk=case_id).first()
    if case is None or case.asset_id is None or case.due_at is None:
        return
    if _shown(_asset(case.asset_id)) != shown:
        return
    case.score, case.model, case.due_at = score, model, None
    if case.state in (CaseState.APPROVED, CaseState.REJECTED):
        case.save(update_fields=["score", "model", "due_at"])
        return
    settle(case, is_fit=score < terms_now().threshold)


@transaction.atomic
def _claim() -> list[UUID]:
    due = _due().order_by("due_at").select_for_update(skip_locked=True)
    ids = list(due.values_list("pk", flat=True)[:_AT_A_TIME])
    Case.objects.filter(pk__in=ids).update(due_at=timezone.now() + _LEASE)
    return ids


def _to_score(case_id: UUID) -> Shown | None:
    """None, and the case is put off, where there is nothing to look at."""
    case = Case.objects.filter(pk=case_id).first()
    if case is None or case.asset_id is None:
        return None
    asset = _asset(case.asset_id)
    shown = _shown(asset)
    if shown is None:
        later = timezone.now() + (_UNTIL_MADE if asset.is_visible else _PUT_AWAY)
        Case.objects.filter(pk=case_id, due_at__isnull=False).update(due_at=later)
    return shown


def _asset(asset_id: UUID) -> Asset:
    asset: Asset = with_cards(Asset.objects.filter(pk=asset_id)).get()
    return asset


def _shown(asset: Asset) -> Shown | None:
    still = lent_rendition(asset, RenditionKind.THUMBNAIL) if asset.is_visible else None
    if still is None:
        return None
    film = lent_rendition(asset, RenditionKind.PLAYBACK)
    return Shown(still.object_key, None if film is None else film.object_key)


def _due() -> QuerySet[Case]:
    return Case.objects.filter(due_at__lte=timezone.now())
