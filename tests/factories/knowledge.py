"""Knowledge bases and what stands in them."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from backend.accounts.models import User
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.models import (
    Document,
    DocumentSource,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    VersionState,
)
from backend.knowledge.services.publishing import publish
from backend.knowledge.services.recording import record_reading
from backend.storage import keys


def make_base(**fields: Any) -> KnowledgeBase:
    slug = fields.pop("slug", f"base-{uuid4().hex[:8]}")
    return KnowledgeBase.objects.create(slug=slug, **{"name": slug} | fields)


def make_document(base: KnowledgeBase, **fields: Any) -> Document:
    values: dict[str, Any] = {"title": "A page", "source": DocumentSource.TEXT} | fields
    return Document.objects.create(base=base, **values)


def make_version(document: Document, **fields: Any) -> DocumentVersion:
    """Waiting for its reader; its object is not there."""
    values: dict[str, Any] = {
        "number": document.versions.count() + 1,
        "filename": "page.md",
        "size": 10,
        "sha256": "0" * 64,
    } | fields
    version = DocumentVersion(document=document, **values)
    version.object_key = keys.knowledge(document.base_id, document.pk, version.pk)
    version.save()
    return version


def read_into(document: Document, drafts: Sequence[Draft]) -> DocumentVersion:
    """As a worker records what it has read; nothing is published."""
    version = make_version(document, state=VersionState.READING, token=uuid4())
    record_reading(version, title=document.title, language="en", form="markdown", drafts=drafts)
    version.refresh_from_db()
    return version


def make_passage(
    base: KnowledgeBase, text: str = "Deleted photos stay in the trash for 30 days.", **fields: Any
) -> Passage:
    """Of a document of its own, and answered from."""
    draft: dict[str, Any] = {"kind": PassageKind.PROSE, "headings": ("Trash",)} | fields
    document = make_document(base)
    read_into(document, [Draft(text=text, **draft)])
    DocumentVersion.objects.filter(document=document).update(state=VersionState.READY)
    publish(base.pk)
    return Passage.objects.defer("words").get(document=document)


def keep(owner: User, **fields: Any) -> KnowledgeBase:
    """A base of somebody who is no administrator."""
    return make_base(owner=owner, **fields)
