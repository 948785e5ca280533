"""Administrators change what is held back; what was judged by a model is judged anew at once."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.moderation.models import Case, CaseState, Subject, Terms
from backend.moderation.selectors.terms import THE_ROW, terms_now
from backend.moderation.services.judging import lock_terms, settle
from backend.search.text.words import normalise

MOST_WORDS = 2000
LONGEST_WORD = 100  # characters
_BEFORE_ALL = "00000000-0000-0000-0000-000000000000"


@transaction.atomic
def change_terms(
    *, actor: User, threshold: float | None = None, words: Sequence[str] | None = None
) -> Terms:
    """What is not given stays. Pictures are judged by the scores that they have, within this
    transaction; comments are read anew soon after (`reading.read_anew`), links when guests come.

    Raises InvalidInput for a threshold that is not above 0 and at most 1, and for words that say
    nothing or are too many.
    """
    lock_terms()
    terms = terms_now()
    before = {"threshold": terms.threshold, "words": len(terms.words)}
    if threshold is not None:
        terms.threshold = _checked(threshold)
    if words is not None and (tidied := _tidied(words)) != terms.words:
        terms.words, terms.read_from = tidied, _BEFORE_ALL
    terms.pk, terms.changed_by = THE_ROW, actor.email
    terms.save()
    audit.record(
        actor=actor,
        action="moderation.terms",
        target_type="moderation_terms",
        target_id=audit.id_of("moderation", "terms"),
        details={"old": before, "new": {"threshold": terms.threshold, "words": len(terms.words)}},
    )
    _judge_anew(terms.threshold)
    return terms


def _judge_anew(threshold: float) -> None:
    scored = Case.objects.select_for_update(of=("self",)).filter(
        Q(state=CaseState.CLEAR, score__gte=threshold)
        | Q(state=CaseState.FLAGGED, score__lt=threshold),
        subject=Subject.PICTURE,
    )
    for case in scored.order_by("pk").iterator():
        settle(case, is_fit=(case.score or 0.0) < threshold)


def _checked(threshold: float) -> float:
    if not 0 < threshold <= 1:
        raise errors.InvalidInput("A threshold lies above 0, and at most at 1.")
    return threshold


def _tidied(words: Sequence[str]) -> list[str]:
    tidied = sorted({word.strip()[:LONGEST_WORD] for word in words if word.strip()})
    if any(not any(one.isalnum() for one in normalise(word)) for word in tidied):
        raise errors.InvalidInput("A word has at least one letter or digit.")
    if len(tidied) > MOST_WORDS:
        raise errors.InvalidInput("There are at most %(most)d words.", values={"most": MOST_WORDS})
    return tidied
