"""Ways of ranking what was found for a question, and what comes of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from backend.knowledge.answering.answer import Answer
from backend.knowledge.answering.composing import compose
from backend.knowledge.evaluation.metrics import ndcg, recall_at, reciprocal_rank
from backend.knowledge.evaluation.thresholds import Top, best_threshold
from backend.knowledge.models import KnowledgeBase, Outcome, Passage
from backend.knowledge.retrieval.finding import LOOKED_AT, Hit, find
from backend.knowledge.retrieval.question import Question
from backend.knowledge.services.embedding import Encode
from tests.bench.knowledge import ranking
from tests.bench.knowledge.answers import Figures, System
from tests.bench.knowledge.corpora import answering_passages
from tests.bench.knowledge.questions import Gold

_FOUND = 10
_OTHER = {"zh": "en", "en": "zh"}

_SCORES: Mapping[System, Callable[[Hit], float]] = {
    System.WORDS: lambda hit: hit.evidence.often if hit.by_words else 0.0,
    System.MEANING: lambda hit: hit.evidence.text if hit.by_meaning else 0.0,
    System.FUSED: lambda hit: hit.evidence.fused,
    System.PRODUCT: lambda hit: hit.confidence,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """there: ids of the passages that answer it."""

    gold: Gold
    question: Question
    hits: Sequence[Hit]
    there: frozenset[object]

    def ranked(self, system: System) -> list[Hit]:
        """Only what the system finds; `confidence` is its score."""
        score = _SCORES[system]
        scored = (replace(hit, confidence=score(hit)) for hit in self.hits)
        found = sorted(scored, key=lambda hit: -hit.confidence)
        return [hit for hit in found[:_FOUND] if hit.confidence > 0]

    def relevant(self, system: System) -> list[bool]:
        return [hit.passage.pk in self.there for hit in self.ranked(system)]

    def answered(self, system: System, threshold: float) -> Answer:
        return compose(self.question, self.ranked(system), threshold=threshold)


def ask(gold: Gold, base: KnowledgeBase, encode: Encode, *, across: bool = False) -> Asked:
    """across: only in documents of the other language."""
    language = _OTHER[gold.language] if across else ""
    question = ranking.ask(gold, base, encode, language=language)
    there = answering_passages(gold, Passage.objects.filter(base=base, is_live=True), language)
    return Asked(gold, question, find(question, most=LOOKED_AT), there)


def recall(asked: Sequence[Asked], system: System) -> float:
    """Of those that have an answer where it was looked for."""
    return fmean(recall_at(one.relevant(system), 5) for one in asked if one.there)


def threshold_of(asked: Sequence[Asked], system: System) -> float:
    """Fitted to these."""
    tops = [
        Top(next((hit.confidence for hit in one.ranked(system)), 0.0), one.gold.is_answerable)
        for one in asked
    ]
    return best_threshold(tops)


def judge(asked: Sequence[Asked], system: System, threshold: float) -> Figures:
    answerable = [one for one in asked if one.gold.is_answerable]
    ranked = [(one.relevant(system), len(one.there)) for one in answerable]
    answers = [(one, one.answered(system, threshold)) for one in asked]
    refused = [one for one, answer in answers if answer.outcome == Outcome.REFUSED]
    given = [
        [cited.passage_id in one.there for cited in answer.citations]
        for one, answer in answers
        if one.gold.is_answerable and answer.outcome != Outcome.REFUSED
    ]
    unanswerable = [one for one in asked if not one.gold.is_answerable]
    rightly = sum(not one.gold.is_answerable for one in refused)
    return Figures(
        recall=fmean(recall_at(found, 5) for found, _ in ranked),
        reciprocal_rank=fmean(reciprocal_rank(found, _FOUND) for found, _ in ranked),
        ndcg=fmean(ndcg(found, _FOUND, there=there) for found, there in ranked),
        answered=len(given) / len(answerable),
        right=fmean(any(cited) for cited in given),
        citations=fmean(one for cited in given for one in cited),
        refusal_precision=rightly / max(1, len(refused)),
        refusal_recall=rightly / len(unanswerable),
    )
