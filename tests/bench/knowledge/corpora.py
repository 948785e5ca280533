"""The documents that the gold sets ask about, as bases in the database."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from django.db.models import QuerySet

from backend.knowledge.models import (
    Document,
    DocumentSource,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    VersionState,
)
from backend.knowledge.services.embedding import Encode, embed_some
from backend.knowledge.services.publishing import publish
from backend.knowledge.services.recording import record_reading
from tests.bench.knowledge import debian_reference
from tests.bench.knowledge.questions import SETS, Gold, gold_set
from workers.documents.read import read_document
from workers.inference.engine import initialise

_DOCS = Path(__file__).resolve().parents[3] / "docs"
_ENCODER = "of the benchmark"


def encoder() -> Encode:
    """The product's, on one thread."""
    return initialise({"text"}, device="cpu", threads=1).text.embed


def load_all(encode: Encode) -> list[tuple[KnowledgeBase, list[Gold]]]:
    return [(load(name, encode), gold_set(name)) for name in SETS]


def load(name: str, encode: Encode) -> KnowledgeBase:
    """name: one of `SETS`."""
    base = KnowledgeBase.objects.create(slug=name, name=name)
    for address, path in _files(name):
        document = Document.objects.create(
            base=base, title="", source=DocumentSource.PRODUCT, address=address
        )
        version = DocumentVersion.objects.create(
            document=document,
            number=1,
            filename=path.name,
            size=path.stat().st_size,
            sha256="",
            object_key="",
            state=VersionState.READING,
            token=uuid4(),
        )
        read = read_document(path, filename=path.name)
        record_reading(
            version, title=read.title, language=read.language, form=read.format, drafts=read.drafts
        )
    while embed_some(encode=encode, encoder=_ENCODER):
        pass
    publish(base.pk)
    return base


def answers(gold: Gold, passage: Passage) -> bool:
    """Whether the passage stands in a section that the gold set names."""
    document = passage.document
    if document is None:
        return False
    headings = {" ".join(heading.split()) for heading in passage.headings}
    return any(
        address == document.address and heading in headings for address, heading in gold.sources
    )


def answering_passages(
    gold: Gold, passages: QuerySet[Passage], language: str = ""
) -> frozenset[object]:
    """Ids of those that answer it; language: those of this one alone."""
    documents = {address for address, _ in gold.sources}
    found = passages.filter(document__address__in=documents).defer("words", "sentences")
    if language:
        found = found.filter(language=language)
    return frozenset(
        passage.pk for passage in found.select_related("document") if answers(gold, passage)
    )


def _files(name: str) -> Iterator[tuple[str, Path]]:
    if name == "outside":
        yield from ((path.name, path) for path in debian_reference.documents())
        return
    for pattern in ("guide/*/*.md", "*.md"):
        for path in sorted(_DOCS.glob(pattern)):
            if path.name != "benchmarks.md":
                yield path.relative_to(_DOCS).as_posix(), path
