"""How far documents have come, and how much there is in a base."""

from django.db.models import (
    Case,
    Count,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce

from backend.knowledge.models import (
    Document,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    VersionState,
)


def with_progress(versions: QuerySet[DocumentVersion]) -> QuerySet[DocumentVersion]:
    """`done` of `total` passages have their points; 0 of 0 before it was read."""
    without = Passage.objects.filter(document=OuterRef("document"), is_next=True, encoder="")
    waiting = Subquery(
        without.order_by().values("document").annotate(number=Count("pk")).values("number")
    )
    total = F("kept") + F("added")
    return versions.annotate(
        total=Case(
            When(state__in=[VersionState.EMBEDDING, VersionState.READY], then=total),
            default=0,
            output_field=IntegerField(),
        ),
        done=Case(
            When(state=VersionState.EMBEDDING, then=total - Coalesce(waiting, 0)),
            When(state=VersionState.READY, then=total),
            default=0,
            output_field=IntegerField(),
        ),
    )


def with_newest(documents: QuerySet[Document]) -> QuerySet[Document]:
    """`newest`: a list of its newest version with its progress, or of none."""
    newest = DocumentVersion.objects.order_by("document", "-number").distinct("document")
    return documents.prefetch_related(Prefetch("versions", with_progress(newest), "newest"))


def with_counts(bases: QuerySet[KnowledgeBase]) -> QuerySet[KnowledgeBase]:
    """`document_count`, `passage_count` (that are answered from) and `pending`."""
    pending = ~Q(is_live=F("is_next"))
    return bases.annotate(
        document_count=_number(Document.objects.all()),
        passage_count=_number(Passage.objects.filter(is_live=True)),
        pending=_number(Passage.objects.filter(pending)),
    )


def _number(rows: QuerySet[Document] | QuerySet[Passage]) -> Coalesce:
    """Of them in a base."""
    of_base = rows.filter(base=OuterRef("pk")).order_by().values("base")
    return Coalesce(Subquery(of_base.annotate(number=Count("pk")).values("number")), 0)
