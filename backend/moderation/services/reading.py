"""Texts are read where they are written: it takes microseconds, and nobody has to wait.

A case is opened for a text in which unfit words stand, and for no other. An approval is of the text
as it was read: written anew, it is read anew.
"""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.albums.models import AlbumComment
from backend.installation import changeable
from backend.moderation.models import Case, CaseState, Subject, Terms
from backend.moderation.models.case import HELD
from backend.moderation.selectors.terms import terms_now
from backend.moderation.services.judging import lock_terms, settle
from backend.moderation.texts.unfit import found_in

_AT_A_TIME = 500


@transaction.atomic
def read_comment(comment: AlbumComment) -> bool:
    """Whether others may see it."""
    about = {"subject": Subject.COMMENT, "comment_id": comment.pk}
    return _read(comment.text, about=about, owner_id=comment.author_id)


@transaction.atomic
def read_link(*, link_id: UUID, owner_id: UUID, text: str) -> bool:
    """Whether guests may see what a link says of itself."""
    about = {"subject": Subject.LINK, "link_id": link_id}
    return _read(text, about=about, owner_id=owner_id)


def read_anew() -> int:
    """A chore, once the words have changed: reads the next comments, and returns how many."""
    terms = terms_now()
    if terms.read_from is None:
        return 0
    later = AlbumComment.objects.filter(pk__gt=terms.read_from).order_by("pk")
    comments = list(later[:_AT_A_TIME])
    for comment in comments:
        read_comment(comment)
    last = comments[-1].pk if len(comments) == _AT_A_TIME else None
    unchanged = Terms.objects.filter(pk=terms.pk, changed_at=terms.changed_at)
    unchanged.update(read_from=last)
    return len(comments)


def _read(text: str, *, about: Mapping[str, object], owner_id: UUID) -> bool:
    if not changeable.MODERATION_WORDS.value():
        return True
    found = found_in(text, words=terms_now().words)
    known = Case.objects.filter(**about).first()
    if known is None and not found:
        return True
    if known is not None and known.text == text and known.words == found:
        return known.state not in HELD
    lock_terms()
    fresh = {"owner_id": owner_id, "state": CaseState.PENDING, "since": timezone.now()}
    case, _ = Case.objects.select_for_update(of=("self",)).get_or_create(**about, defaults=fresh)
    if case.state == CaseState.APPROVED and case.text == text:
        return True  # somebody has read it, by other words
    case.text, case.words = text, found
    settle(case, is_fit=not found)
    return case.state not in HELD
