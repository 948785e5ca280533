"""A gold set out of a file: every line by itself, so that one bad line costs nothing but itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.common.details import detail_of
from backend.knowledge.evaluation.gold_files import (
    GoldFormat,
    GoldLine,
    NamedSource,
    RawLine,
    lines_of,
    name_of,
    read_line,
)
from backend.knowledge.models import GoldQuestion, GoldSource, KnowledgeBase
from backend.knowledge.services.gold import add_gold, edit_gold

_SHOWN = 120  # characters of a bad line


@dataclass(frozen=True, slots=True)
class BadLine:
    line: int
    text: str
    detail: str


@dataclass(slots=True)
class GoldReport:
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    errors: list[BadLine] = field(default_factory=list)


def import_gold(
    base: KnowledgeBase, user: User | None, *, form: GoldFormat, content: str
) -> GoldReport:
    """What the file does not name stays as it is."""
    return import_lines(base, user, lines_of(content, form))


def import_lines(base: KnowledgeBase, user: User | None, lines: Iterable[RawLine]) -> GoldReport:
    report, documents = GoldReport(), _documents(base)
    for raw in lines:
        try:
            if isinstance(raw.content, errors.InvalidInput):
                raise raw.content
            _take(base, user, read_line(raw.content), documents, report)
        except errors.Rejected as refusal:
            report.errors.append(BadLine(raw.number, raw.text[:_SHOWN], detail_of(refusal)))
    return report


def import_product_gold(base: KnowledgeBase, path: Path) -> bool:
    """What comes with the product about these documents; whether it had anything new. Each file is
    taken once, so that what editors made of it stays until the next one."""
    if not path.exists():
        return False
    content = path.read_text(encoding="utf-8")
    digest = sha256(content.encode()).hexdigest()
    if base.gold_read == digest:
        return False
    own = list(_within(lines_of(content, GoldFormat.JSONL), _documents(base)))
    import_lines(base, None, [line for _, line in own])
    gone = GoldQuestion.objects.filter(base=base, created_by=None).exclude(name="")
    gone.exclude(name__in=[name for name, _ in own]).delete()
    KnowledgeBase.objects.filter(pk=base.pk).update(gold_read=digest)
    return True


def _within(lines: Iterable[RawLine], documents: Collection[str]) -> Iterator[tuple[str, RawLine]]:
    """By name, with those sources that are of this base; without questions that others answer."""
    for raw in lines:
        if isinstance(raw.content, errors.InvalidInput):
            raise raw.content
        record = dict(raw.content)
        own = [source for source in record["sources"] if source["document"] in documents]
        if own or not record["answerable"]:
            yield record["id"], RawLine(raw.number, raw.text, record | {"sources": own})


def _documents(base: KnowledgeBase) -> dict[str, UUID]:
    """By address and title; of two with one title the older."""
    found: dict[str, UUID] = {}
    for document in base.documents.order_by("pk"):
        found.setdefault(name_of(document), document.pk)
        found.setdefault(document.title, document.pk)
    return found


def _take(
    base: KnowledgeBase,
    user: User | None,
    line: GoldLine,
    documents: Mapping[str, UUID],
    report: GoldReport,
) -> None:
    wish: dict[str, Any] = {
        "question": line.question,
        "language": line.language,
        "is_answerable": line.is_answerable,
        "note": line.note,
        "sources": [_resolved(source, documents) for source in line.sources],
    }
    known = _known(base, line)
    if known is None:
        add_gold(base, user, name=line.name, **wish)
        report.added += 1
    elif _said(known) == wish:
        report.unchanged += 1
    else:
        edit_gold(known, wish)
        report.changed += 1


def _known(base: KnowledgeBase, line: GoldLine) -> GoldQuestion | None:
    questions = GoldQuestion.objects.filter(base=base).prefetch_related("sources")
    named = questions.filter(name=line.name).first() if line.name else None
    return named or questions.filter(question=line.question).first()


def _said(gold: GoldQuestion) -> dict[str, Any]:
    return {
        "question": gold.question,
        "language": gold.language,
        "is_answerable": gold.is_answerable,
        "note": gold.note,
        "sources": _plain(gold.sources.all().order_by("pk")),
    }


def _plain(sources: Iterable[GoldSource]) -> list[dict[str, Any]]:
    return [
        {"document_id": one.document_id, "heading": one.heading}
        if one.document_id
        else {"question": one.question}
        for one in sources
    ]


def _resolved(source: NamedSource, documents: Mapping[str, UUID]) -> dict[str, Any]:
    if source.question:
        return {"question": source.question}
    if source.document not in documents:
        raise errors.NotFound("There is no document %(name)s.", values={"name": source.document})
    heading = " ".join(source.heading.split())
    return {"document_id": documents[source.document], "heading": heading}
