"""How far a version has come."""

from django.db.models import Count, Prefetch, Q, QuerySet

from backend.knowledge.models import Document, DocumentVersion, KnowledgeBase, Passage, VersionState


def progress_of(version: DocumentVersion) -> tuple[int, int]:
    """Passages that have their points, and all of them; (0, 0) before it was read."""
    if version.state not in (VersionState.EMBEDDING, VersionState.READY):
        return 0, 0
    total = version.kept + version.added
    if version.state == VersionState.READY:
        return total, total
    waiting = Passage.objects.filter(document=version.document_id, is_next=True, encoder="")
    return max(0, total - waiting.count()), total


def with_newest(documents: QuerySet[Document]) -> QuerySet[Document]:
    """With their newest versions, in one query for all of them."""
    newest = DocumentVersion.objects.order_by("document", "-number").distinct("document")
    return documents.prefetch_related(Prefetch("versions", newest, to_attr="newest_versions"))


def newest_version(document: Document) -> DocumentVersion | None:
    known: list[DocumentVersion] | None = getattr(document, "newest_versions", None)
    if known is None:
        return document.versions.order_by("-number").first()
    return known[0] if known else None


def with_counts(bases: QuerySet[KnowledgeBase]) -> QuerySet[KnowledgeBase]:
    """`document_count`, `passage_count` (that are answered from) and `pending`."""
    differs = Q(passages__is_live=True, passages__is_next=False) | Q(
        passages__is_live=False, passages__is_next=True
    )
    return bases.annotate(
        document_count=Count("documents", distinct=True),
        passage_count=Count("passages", filter=Q(passages__is_live=True), distinct=True),
        pending=Count("passages", filter=differs, distinct=True),
    )
