"""Which bases somebody may ask, and which they may change."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.models import (
    Document,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    Visibility,
)


def readable_bases(user: User | None) -> QuerySet[KnowledgeBase]:
    """user: None for a guest."""
    public = Q(visibility=Visibility.PUBLIC)
    if user is None:
        return KnowledgeBase.objects.filter(public)
    if user.is_staff:
        return KnowledgeBase.objects.all()
    own = Q(pk__in=editable_bases(user).values("pk"))
    return KnowledgeBase.objects.filter(public | Q(visibility=Visibility.MEMBERS) | own)


def editable_bases(user: User) -> QuerySet[KnowledgeBase]:
    if user.is_staff:
        return KnowledgeBase.objects.all()
    edited = KnowledgeBase.editors.through.objects.filter(user=user).values("knowledgebase")
    return KnowledgeBase.objects.filter(Q(owner=user) | Q(pk__in=edited))


def bases_to_ask(user: User | None, slugs: Collection[str]) -> list[KnowledgeBase]:
    """Those that are named; all that may be asked where none is. Raises NotFound."""
    bases = readable_bases(user)
    if not slugs:
        return list(bases)
    found = list(bases.filter(slug__in=slugs))
    if missing := set(slugs) - {base.slug for base in found}:
        raise errors.NotFound("There is no knowledge base %(slug)s.", values={"slug": min(missing)})
    return found


def base_to_edit(user: User, base_id: UUID) -> KnowledgeBase:
    """Raises NotFound, also for one that somebody may only ask."""
    found = editable_bases(user).filter(pk=base_id).first()
    if found is None:
        raise errors.NotFound("There is no such knowledge base.")
    return found


def documents_to_edit(user: User) -> QuerySet[Document]:
    return Document.objects.filter(base__in=editable_bases(user)).select_related("base")


def document_to_edit(user: User, document_id: UUID) -> Document:
    """Raises NotFound."""
    found = documents_to_edit(user).filter(pk=document_id).first()
    if found is None:
        raise errors.NotFound("There is no such document.")
    return found


def version_to_edit(user: User, version_id: UUID) -> DocumentVersion:
    """Raises NotFound."""
    found = (
        DocumentVersion.objects.filter(document__base__in=editable_bases(user), pk=version_id)
        .select_related("document__base")
        .first()
    )
    if found is None:
        raise errors.NotFound("There is no such version of a document.")
    return found


def passage_to_edit(user: User, passage_id: UUID) -> Passage:
    """Raises NotFound."""
    passages = Passage.objects.filter(base__in=editable_bases(user)).select_related("base")
    found = passages.defer("words", "sentences").filter(pk=passage_id).first()
    if found is None:
        raise errors.NotFound("There is no such passage.")
    return found


def passage_to_read(user: User | None, passage_id: UUID) -> Passage:
    """One that is answered from. Raises NotFound."""
    passages = Passage.objects.filter(base__in=readable_bases(user), is_live=True)
    found = (
        passages.select_related("base", "document")
        .defer("words", "sentences")
        .filter(pk=passage_id)
        .first()
    )
    if found is None:
        raise errors.NotFound("There is no such passage.")
    return found
