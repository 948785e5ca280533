"""What was read of a document becomes its passages, as far as they are not there already."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.knowledge.drafts import Draft
from backend.knowledge.models import Document, DocumentVersion, Passage, VersionState
from backend.knowledge.services.claiming import still_ours
from backend.knowledge.services.wording import word
from backend.knowledge.text.languages import language_of

_AT_A_TIME = 500


@transaction.atomic
def record_reading(
    version: DocumentVersion, *, title: str, language: str, form: str, drafts: Sequence[Draft]
) -> None:
    """The passages that stand in this version are the document's next ones. Idempotent; nothing
    where the version is in other hands. Passages that an editor changed or disabled stay so for as
    long as what they were read from stands there."""
    if not still_ours(version).select_for_update().exists():
        return
    document = Document.objects.select_for_update().get(pk=version.document_id)
    there = _by_fingerprint(document)
    kept: set[UUID] = set()
    fresh: list[Passage] = []
    for position, (fingerprint, draft) in enumerate(_fingerprinted(drafts)):
        passage = there.get(fingerprint)
        if passage is None:
            fresh.append(_passage(document, fingerprint, draft, position))
            continue
        kept.add(passage.pk)
        passage.position = position
        passage.is_next = not passage.is_disabled
        passage.save(update_fields=["position", "is_next"])
    gone = document.passages.filter(is_next=True).exclude(pk__in=kept).exclude(fingerprint="")
    removed = gone.update(is_next=False)
    word(fresh)
    Passage.objects.bulk_create(fresh, batch_size=_AT_A_TIME)
    document.language = language
    document.title = document.title or title[:300]
    document.save(update_fields=["language", "title", "updated_at"])
    still_ours(version).update(
        state=VersionState.EMBEDDING,
        format=form,
        kept=len(kept),
        added=len(fresh),
        removed=removed,
        token=None,
        due_at=None,
        ended_at=timezone.now(),
    )
    announce(topic=Topic.PASSAGES_WAITING, payload={})


def _by_fingerprint(document: Document) -> dict[str, Passage]:
    """The latest of each: an edited passage comes after the one it was made from."""
    read = document.passages.exclude(fingerprint="").defer("words", "sentences").order_by("pk")
    standing = [passage for passage in read if passage.is_next or passage.is_disabled]
    return {passage.fingerprint: passage for passage in [*read, *standing]}


def _fingerprinted(drafts: Iterable[Draft]) -> Iterable[tuple[str, Draft]]:
    """Twins have fingerprints of their own, by their order."""
    seen: Counter[str] = Counter()
    for draft in drafts:
        content = json.dumps(asdict(draft) | {"page": None}, ensure_ascii=False, sort_keys=True)
        seen[content] += 1
        yield sha256(f"{content}\n{seen[content]}".encode()).hexdigest(), draft


def _passage(document: Document, fingerprint: str, draft: Draft, position: int) -> Passage:
    return Passage(
        base_id=document.base_id,
        document=document,
        kind=draft.kind,
        headings=list(draft.headings),
        text=draft.text,
        questions=list(draft.questions),
        page=draft.page,
        anchor=draft.anchor[:255],
        position=position,
        language=language_of(draft.text),
        fingerprint=fingerprint,
    )
