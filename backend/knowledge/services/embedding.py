"""Points for passages that have none of the encoder in use, a few at a time.

A passage is locked while its points are made, so that several workers share them out, and one that
is killed leaves nothing behind.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from pgvector import HalfVector

from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.knowledge.models import (
    DocumentVersion,
    Passage,
    PassagePoint,
    PointFacet,
    VersionState,
)
from backend.knowledge.services.product_publishing import publish_product
from backend.knowledge.text.sentences import sentences
from backend.search.points import Vector

_AT_A_TIME = 16
_HEADINGS = 2  # the nearest say what the text is about

Encode = Callable[[Sequence[str]], Vector]  # texts -> (n, dimensions), unit length


@dataclass(frozen=True, slots=True)
class _Texts:
    whole: str
    questions: Sequence[str]
    sentences: Sequence[str]

    def all(self) -> list[str]:
        return [self.whole, *self.questions, *self.sentences]


def embed_slice(*, encode: Encode, encoder: str) -> None:
    """For a bounded time, so that other work has its turn; then a worker is called again."""
    until = time.monotonic() + settings.KNOWLEDGE_SLICE.total_seconds()
    while embed_some(encode=encode, encoder=encoder):
        if time.monotonic() >= until:
            with transaction.atomic():
                announce(topic=Topic.PASSAGES_WAITING, payload={})
            return


def embed_some(*, encode: Encode, encoder: str) -> int:
    """How many passages it embedded; 0: none is left. Versions that are complete are ready."""
    with transaction.atomic():
        waiting = (
            Passage.objects.filter(Q(is_next=True) | Q(is_live=True))
            .exclude(encoder=encoder)
            .defer("words")
        )
        passages = list(
            waiting.select_for_update(skip_locked=True, no_key=True).order_by("pk")[:_AT_A_TIME]
        )
        texts = [_texts_of(passage) for passage in passages]
        points = encode([text for one in texts for text in one.all()])
        at = 0
        for passage, one in zip(passages, texts, strict=True):
            count = len(one.all())
            _write(passage, one, points[at : at + count], encoder)
            at += count
    _settle_versions(encoder)
    return len(passages)


def call_for_points() -> int:
    """Calls a worker where passages wait for points of any encoder; whether any do."""
    waiting = Passage.objects.filter(Q(is_next=True) | Q(is_live=True), encoder="")
    if not waiting.exists():
        return 0
    with transaction.atomic():
        announce(topic=Topic.PASSAGES_WAITING, payload={})
    return 1


def _texts_of(passage: Passage) -> _Texts:
    title = " > ".join(passage.headings[-_HEADINGS:])
    return _Texts(
        whole=f"{title}\n{passage.text}",
        questions=passage.questions,
        sentences=[sentence.text for sentence in sentences(passage.text)],
    )


def _write(passage: Passage, texts: _Texts, points: Vector, encoder: str) -> None:
    facets = [PointFacet.TEXT] + [PointFacet.QUESTION] * len(texts.questions)
    of_sentences = points[len(facets) :]
    PassagePoint.objects.filter(passage=passage).delete()
    PassagePoint.objects.bulk_create(
        PassagePoint(passage=passage, base_id=passage.base_id, facet=facet, point=HalfVector(point))
        for facet, point in zip(facets, points, strict=False)
    )
    passage.sentences = np.round(of_sentences * 127).astype(np.int8).tobytes()
    passage.encoder = encoder
    passage.save(update_fields=["sentences", "encoder"])


def _settle_versions(encoder: str) -> None:
    unfinished = Passage.objects.filter(document=OuterRef("document"), is_next=True).exclude(
        encoder=encoder
    )
    settled = DocumentVersion.objects.filter(~Exists(unfinished), state=VersionState.EMBEDDING)
    bases: set[UUID] = set(settled.values_list("document__base", flat=True))
    settled.update(state=VersionState.READY)
    for base in bases:
        publish_product(base)
