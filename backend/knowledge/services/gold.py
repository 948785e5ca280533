"""Gold questions, as editors write them, or take them from what was asked."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import (
    Document,
    DocumentVersion,
    Exchange,
    GoldQuestion,
    GoldSource,
    KnowledgeBase,
    Outcome,
    Passage,
    VersionState,
)
from backend.knowledge.text.languages import language_of

MOST_QUESTIONS = 2000  # in a gold set, which is asked as a whole before a change is published


def add_gold(
    base: KnowledgeBase,
    user: User | None,
    *,
    question: str,
    is_answerable: bool,
    sources: Sequence[Mapping[str, Any]],
    language: str = "",
    note: str = "",
    name: str = "",
) -> GoldQuestion:
    """sources: {document_id, heading} or {question}. Raises InvalidInput, NotFound, Conflict."""
    question = " ".join(question.split())
    if GoldQuestion.objects.filter(base=base).count() >= MOST_QUESTIONS:
        raise errors.Conflict("A gold set has at most 2000 questions.", code="gold_set_full")
    gold = GoldQuestion(
        base=base,
        question=question,
        language=language or language_of(question),
        is_answerable=is_answerable,
        note=note,
        name=name,
        created_by=user,
    )
    return _saved(gold, _checked(base, sources))


def edit_gold(gold: GoldQuestion, changes: dict[str, Any]) -> GoldQuestion:
    """changes: of what `add_gold` takes. Raises the same."""
    sources = changes.pop("sources", None)
    for name, value in changes.items():
        setattr(gold, name, value)
    gold.question = " ".join(gold.question.split())
    return _saved(gold, None if sources is None else _checked(gold.base, sources))


def add_asked(
    base: KnowledgeBase,
    user: User,
    exchange: Exchange,
    *,
    is_answerable: bool | None = None,
    sources: Sequence[Mapping[str, Any]] | None = None,
) -> GoldQuestion:
    """What somebody asked, with what it takes from the questions before it; unless an editor says
    otherwise, what answers it is what was quoted. Raises as `add_gold`."""
    if is_answerable is None:
        is_answerable = exchange.outcome in (Outcome.ANSWERED, Outcome.APPROVED)
    if sources is None:
        sources = _quoted(base, exchange) if is_answerable else ()
    return add_gold(
        base,
        user,
        question=exchange.asked_as[:1000],
        is_answerable=is_answerable,
        sources=sources,
        language=exchange.language,
    )


def follow_questions(base: KnowledgeBase, before: Sequence[str], after: Sequence[str]) -> None:
    """An approved answer has other questions from now on: what names it by one that has gone names
    it by one that is there, too."""
    gone = set(before) - set(after)
    if not gone or not after:
        return
    named = GoldSource.objects.filter(gold__base=base, document=None, question__in=gone)
    known = GoldSource.objects.filter(gold__base=base, document=None, question=after[0])
    golds = set(named.values_list("gold", flat=True)) - set(known.values_list("gold", flat=True))
    GoldSource.objects.bulk_create(GoldSource(gold_id=gold, question=after[0]) for gold in golds)


def _saved(gold: GoldQuestion, sources: Sequence[GoldSource] | None) -> GoldQuestion:
    """sources: None leaves them as they are."""
    kept = len(sources) if sources is not None else gold.sources.count()
    if gold.is_answerable != (kept > 0):
        raise errors.InvalidInput(
            "Say where the answer stands; what is not answerable has no such place.",
            code="gold_sources",
        )
    try:
        with transaction.atomic():
            gold.save()
            if sources is not None:
                gold.sources.all().delete()
                for source in sources:
                    source.gold = gold
                GoldSource.objects.bulk_create(sources)
    except IntegrityError as error:
        raise errors.Conflict(
            "This question is in the gold set already.", code="gold_known"
        ) from error
    return GoldQuestion.objects.prefetch_related("sources__document").get(pk=gold.pk)


def _checked(base: KnowledgeBase, sources: Sequence[Mapping[str, Any]]) -> list[GoldSource]:
    return [
        _approved(base, one["question"])
        if one.get("question")
        else _section(base, one["document_id"], one.get("heading", ""))
        for one in sources
    ]


def _section(base: KnowledgeBase, document_id: UUID, heading: str) -> GoldSource:
    document = Document.objects.filter(base=base, pk=document_id).first()
    if document is None:
        raise errors.NotFound("There is no such document.")
    heading = " ".join(heading.split())
    if heading and heading not in _headings_of(document) and not _is_being_read(base):
        raise errors.NotFound("The document has no such heading.")
    return GoldSource(document=document, heading=heading)


def _headings_of(document: Document) -> set[str]:
    """With single blanks."""
    read = document.passages.values_list("headings", flat=True)
    return {" ".join(heading.split()) for headings in read for heading in headings}


def _is_being_read(base: KnowledgeBase) -> bool:
    """Then nobody knows yet what will be there."""
    unread = (VersionState.WAITING, VersionState.READING)
    return DocumentVersion.objects.filter(document__base=base, state__in=unread).exists()


def _approved(base: KnowledgeBase, question: str) -> GoldSource:
    answers = Passage.objects.filter(
        base=base, kind=PassageKind.FAQ, questions__contains=[question]
    )
    if not answers.exists() and not _is_being_read(base):
        raise errors.NotFound("No approved answer has this question.")
    return GoldSource(question=question)


def _quoted(base: KnowledgeBase, exchange: Exchange) -> list[dict[str, Any]]:
    """As far as it is there still."""
    own = [one for one in exchange.citations if one["base_id"] == str(base.pk)]
    there = Passage.objects.defer("words", "sentences").in_bulk([one["passage_id"] for one in own])
    documents = {str(pk) for pk in base.documents.values_list("pk", flat=True)}
    found: list[dict[str, Any]] = []
    for one in own:
        passage = {str(pk): passage for pk, passage in there.items()}.get(one["passage_id"])
        if one["document_id"] in documents:
            heading = one["headings"][-1] if one["headings"] else ""
            found.append({"document_id": one["document_id"], "heading": heading})
        elif passage is not None and passage.questions:
            found.append({"question": passage.questions[0]})
    return [one for at, one in enumerate(found) if one not in found[:at]]
