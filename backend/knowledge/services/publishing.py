"""What is pending in a base takes effect, all of it at once, or is dropped."""

from collections.abc import Callable
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from backend.common import errors
from backend.knowledge.models import DocumentVersion, KnowledgeBase, Lexeme, Passage, VersionState

_UNDER_WAY = (VersionState.WAITING, VersionState.READING, VersionState.EMBEDDING)

_COUNT = """
    SELECT word, ndoc FROM ts_stat(
        format('SELECT words FROM knowledge_passage WHERE base_id = %%L AND (is_live OR is_next)',
               %s::uuid)
    )
"""


def _nobody_minds(_: KnowledgeBase) -> None:
    """What is published is asked of nobody."""


@transaction.atomic
def publish(base_id: UUID, *, consent: Callable[[KnowledgeBase], None] = _nobody_minds) -> int:
    """How many passages came or went. Raises Conflict while a version is being read, since half of
    a document would be published, and what `consent` raises where something is pending.

    What editors change while this goes on stays pending: the passages that consent was given to are
    locked before it is asked for.
    """
    base = KnowledgeBase.objects.select_for_update().get(pk=base_id)
    if DocumentVersion.objects.filter(document__base=base, state__in=_UNDER_WAY).exists():
        raise errors.Conflict(
            "A document of this base is being read. Publish when it is ready.",
            code="document_under_way",
        )
    pending = Passage.objects.filter(base=base).exclude(is_live=F("is_next")).order_by("pk")
    locked = list(pending.select_for_update(no_key=True).values_list("pk", flat=True))
    if locked:
        consent(base)
    changed = Passage.objects.filter(pk__in=locked).update(is_live=F("is_next"))
    settled = _otherwise_disabled(base).filter(is_live=F("is_next"))
    settled.update(was_disabled=F("is_disabled"))
    _sweep(base)
    count_lexemes(base)
    return changed


@transaction.atomic
def discard(base_id: UUID) -> int:
    """How many passages stay as they were."""
    base = KnowledgeBase.objects.select_for_update().get(pk=base_id)
    pending = Passage.objects.filter(base=base).exclude(is_live=F("is_next"))
    changed = pending.update(is_next=F("is_live"))
    _otherwise_disabled(base).update(is_disabled=F("was_disabled"))
    _sweep(base)
    return changed


def _otherwise_disabled(base: KnowledgeBase) -> QuerySet[Passage]:
    return Passage.objects.filter(base=base).exclude(is_disabled=F("was_disabled"))


def _sweep(base: KnowledgeBase) -> None:
    """What is neither answered from, nor will be, nor is kept from it."""
    gone = Passage.objects.filter(base=base, is_live=False, is_next=False)
    gone.filter(is_disabled=False, was_disabled=False).delete()


def count_lexemes(base: KnowledgeBase) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [base.pk])
        counted = cursor.fetchall()
    Lexeme.objects.filter(base=base).delete()
    Lexeme.objects.bulk_create(
        (Lexeme(base=base, lexeme=word, passages=passages) for word, passages in counted),
        batch_size=5000,
    )
    base.counted = Passage.objects.filter(Q(is_live=True) | Q(is_next=True), base=base).count()
    base.save(update_fields=["counted"])
