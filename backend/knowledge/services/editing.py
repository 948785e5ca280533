"""Passages as editors change them: nothing is answered otherwise before it is published.

A passage never changes. What an editor writes is another that takes its place, so that the base as
it is and as it would be can be asked side by side.
"""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import Document, KnowledgeBase, Passage
from backend.knowledge.services.gold import follow_questions
from backend.knowledge.services.wording import word
from backend.knowledge.text.languages import language_of

MOST_QUESTIONS = 50
_COPIED = (
    "base_id",
    "document_id",
    "kind",
    "headings",
    "page",
    "anchor",
    "position",
    "fingerprint",
)


@transaction.atomic
def add_passage(
    base: KnowledgeBase,
    user: User,
    *,
    text: str,
    questions: Sequence[str] = (),
    headings: Sequence[str] = (),
    document: Document | None = None,
) -> Passage:
    """An approved answer where it has questions, a passage of prose where it has none."""
    passage = Passage(
        base=base,
        document=document,
        kind=PassageKind.FAQ if questions else PassageKind.PROSE,
        headings=list(headings),
        text=text,
        questions=list(questions),
        is_edited=True,
        created_by=user,
    )
    return _added(passage)


@transaction.atomic
def edit_passage(passage: Passage, user: User, changes: dict[str, Any]) -> Passage:
    """changes: of `text`, `questions` and `headings`. Answers the one that takes its place. Raises
    Conflict when another did already."""
    row = Passage.objects.select_for_update().defer("words").get(pk=passage.pk)
    if not (row.is_next or row.is_disabled):
        raise errors.Conflict("Somebody else has changed this passage.", code="passage_replaced")
    fields = {name: getattr(row, name) for name in _COPIED}
    fields |= {"text": row.text, "questions": row.questions} | changes
    successor = Passage(
        **fields,
        replaces=row if row.is_live else row.replaces,
        is_next=row.is_next,
        is_disabled=row.is_disabled,
        is_edited=True,
        created_by=user,
    )
    _retire(row)
    follow_questions(passage.base, row.questions, successor.questions)
    return _added(successor)


@transaction.atomic
def enable_passage(passage: Passage, *, is_enabled: bool) -> Passage:
    """Raises Conflict for one that another has taken the place of."""
    row = Passage.objects.select_for_update().defer("words", "sentences").get(pk=passage.pk)
    if not (row.is_next or row.is_disabled):
        raise errors.Conflict("Somebody else has changed this passage.", code="passage_replaced")
    row.is_next, row.is_disabled = is_enabled, not is_enabled
    row.save(update_fields=["is_next", "is_disabled"])
    return row


@transaction.atomic
def remove_passage(passage: Passage) -> None:
    """Raises Conflict for one that was read from a document, and would come back with it."""
    if passage.fingerprint:
        raise errors.Conflict(
            "This passage is part of a document. Disable it instead.", code="passage_of_document"
        )
    _retire(passage)


def _retire(passage: Passage) -> None:
    if passage.is_live or passage.was_disabled:
        Passage.objects.filter(pk=passage.pk).update(is_next=False, is_disabled=False)
    else:
        Passage.objects.filter(pk=passage.pk).delete()


def _added(passage: Passage) -> Passage:
    passage.language = language_of(passage.text)
    word([passage])
    passage.save()
    announce(topic=Topic.PASSAGES_WAITING, payload={})
    return Passage.objects.select_related("base", "document").defer("words").get(pk=passage.pk)
