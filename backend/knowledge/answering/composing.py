"""An answer of extracts from the surest passages; where none is sure enough, none."""

from collections.abc import Sequence

from backend.knowledge.answering.answer import Answer, Citation, cite, topic
from backend.knowledge.answering.extracts import extract
from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import Outcome
from backend.knowledge.retrieval.finding import Hit
from backend.knowledge.retrieval.question import Question

APPROVED_FROM = 0.8  # cosine to a question that an editor answered
_MOST = 3  # passages
_NEARLY_AS_SURE = 0.7  # of the surest
_LONGEST = 1800  # characters
_TOPICS = 3

_REFUSALS = {
    "zh": "知识库里没有找到这个问题的答案。",
    "en": "I could not find an answer to this in the knowledge base.",
}


def compose(question: Question, hits: Sequence[Hit], *, threshold: float) -> Answer:
    settled = settle(question, hits, threshold=threshold)
    return settled or quote(
        question, surest(question, hits, threshold=threshold), hits[0].confidence
    )


def settle(question: Question, hits: Sequence[Hit], *, threshold: float) -> Answer | None:
    """What is told in no other words: that there is no answer, or the one that was approved."""
    sure = [hit for hit in hits if hit.confidence >= threshold]
    return _approved(question, sure) if sure else refusal(question, hits)


def surest(question: Question, hits: Sequence[Hit], *, threshold: float) -> list[Hit]:
    """Those that are nearly as sure as the surest; where some are in the language of the question,
    those alone."""
    floor = max(threshold, _NEARLY_AS_SURE * hits[0].confidence)
    nearly = [hit for hit in hits if hit.confidence >= floor]
    own = [hit for hit in nearly if hit.passage.language == question.language]
    return own or nearly


def quote(question: Question, sure: Sequence[Hit], confidence: float) -> Answer:
    citations: list[Citation] = []
    for hit in sure[:_MOST]:
        extracted = extract(question, hit.passage)
        if any(extracted in one.quote for one in citations):
            continue
        if citations and sum(len(one.quote) for one in citations) + len(extracted) > _LONGEST:
            break
        citations.append(cite(len(citations) + 1, hit.passage, extracted))
    return Answer(
        text="\n\n".join(_marked(one) for one in citations),
        outcome=Outcome.ANSWERED,
        confidence=confidence,
        language=question.language,
        citations=citations,
    )


def refusal(question: Question, hits: Sequence[Hit]) -> Answer:
    """Says so, and where the nearest of what is known stands."""
    return Answer(
        text=_REFUSALS[question.language],
        outcome=Outcome.REFUSED,
        confidence=hits[0].confidence if hits else 0.0,
        language=question.language,
        topics=[topic(hit.passage) for hit in hits[:_TOPICS]],
    )


def _approved(question: Question, sure: Sequence[Hit]) -> Answer | None:
    """What an editor answered to this very question, and nothing else."""
    hit = max(sure, key=lambda one: one.evidence.same_question)
    if hit.passage.kind != PassageKind.FAQ or hit.evidence.same_question < APPROVED_FROM:
        return None
    citation = cite(1, hit.passage, hit.passage.text)
    return Answer(
        text=_marked(citation),
        outcome=Outcome.APPROVED,
        confidence=hit.confidence,
        language=question.language,
        citations=[citation],
    )


def _marked(citation: Citation) -> str:
    """The mark stands after the last word; after a table or a block of code, on its own line."""
    is_block = citation.quote.rstrip().endswith(("|", "```"))
    return f"{citation.quote.rstrip()}{chr(10) if is_block else ' '}[{citation.number}]"
