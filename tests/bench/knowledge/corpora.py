"""The documents that the gold sets ask about, as bases in the database."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

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
from tests.bench.knowledge.questions import Gold
from workers.documents.read import read_document

_DOCS = Path(__file__).resolve().parents[3] / "docs"
_ENCODER = "of the benchmark"


def load(name: str, encode: Encode) -> KnowledgeBase:
    """name: "product" or "outside"."""
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


def relevant_passages(base: KnowledgeBase, questions: list[Gold]) -> Mapping[str, int]:
    """By id of a question, how many passages answer it."""
    passages = list(
        Passage.objects.filter(base=base, is_live=True)
        .select_related("document")
        .defer("words", "sentences")
    )
    return {gold.id: sum(answers(gold, passage) for passage in passages) for gold in questions}


def _files(name: str) -> Iterator[tuple[str, Path]]:
    if name == "outside":
        yield from ((path.name, path) for path in debian_reference.documents())
        return
    for pattern in ("guide/*/*.md", "*.md"):
        for path in sorted(_DOCS.glob(pattern)):
            if path.name != "benchmarks.md":
                yield path.relative_to(_DOCS).as_posix(), path
