"""How well questions about documents are answered: beside words alone, and meaning alone.

All rank what the same search finds, and compose answers alike. How sure one has to be is fitted for
each as it is for the product: to the same half of the questions. The figures are the other half's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.bench.database import use_fresh_database
from tests.bench.knowledge.questions import SETS
from tests.bench.tables import table

_LANGUAGES = {"zh": "Chinese", "en": "English"}


class System(StrEnum):
    WORDS = "words alone (BM25)"
    MEANING = "meaning alone (cosine)"
    FUSED = "both, by reciprocal ranks"
    PRODUCT = "the product"


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over questions. answered: of those that can be. right: of these answers, the share that
    cites a passage which answers; citations: of all that is cited, the share that does. Refusals
    as the field counts them: of those made, the right ones; of those due, the ones made."""

    recall: float
    reciprocal_rank: float
    ndcg: float
    answered: float
    right: float
    citations: float
    refusal_precision: float
    refusal_recall: float


@dataclass(frozen=True, slots=True)
class Corpus:
    """across: recall by the language of the question, in documents of the other language alone."""

    name: str
    passages: int
    answerable: int
    unanswerable: int
    figures: Mapping[System, Figures]
    across: Mapping[System, Mapping[str, float]]


def measure() -> Sequence[Corpus]:
    use_fresh_database()
    from tests.bench.knowledge.corpora import encoder, load_all
    from tests.bench.knowledge.systems import ask, judge, recall, threshold_of

    encode = encoder()
    bases = load_all(encode)
    asked = {
        name: [ask(gold, base, encode) for gold in golds]
        for name, (base, golds) in zip(SETS, bases, strict=True)
    }
    everything = [one for some in asked.values() for one in some]
    fitted = [one for one in everything if one.gold.part == "fitted"]
    corpora = []
    for name, (base, _) in zip(SETS, bases, strict=True):
        held = [one for one in asked[name] if one.gold.part == "held"]
        across = [ask(one.gold, base, encode, across=True) for one in held if one.there]
        corpora.append(
            Corpus(
                name=name,
                passages=base.passages.count(),
                answerable=sum(one.gold.is_answerable for one in held),
                unanswerable=sum(not one.gold.is_answerable for one in held),
                figures={one: judge(held, one, threshold_of(fitted, one)) for one in System},
                across={
                    one: {
                        language: recall([a for a in across if a.gold.language == language], one)
                        for language in _LANGUAGES
                    }
                    for one in System
                },
            )
        )
    return corpora


def section(corpora: Sequence[Corpus]) -> Iterable[str]:
    yield "## Answers from documents"
    yield ""
    yield (
        "`make bench SECTION=knowledge`: questions in Chinese and English, with the sections that"
        " answer them, written before any search was run on them. The ranker and the thresholds"
        " were fitted to the other half of both sets. No language model is in use. Recall and ranks"
        " are of questions that can be answered; a passage counts where it stands in a section that"
        " the gold set names, in either language."
    )
    for corpus in corpora:
        yield from _of(corpus)


def _of(corpus: Corpus) -> Iterable[str]:
    titles = {"product": "The product's own documents", "outside": "A book of others"}
    yield ""
    yield (
        f"{titles[corpus.name]}: {corpus.passages:,} passages, {corpus.answerable} questions that"
        f" can be answered and {corpus.unanswerable} that cannot."
    )
    yield ""
    yield from table(
        (
            *("", "Recall@5", "MRR@10", "nDCG@10", "answered", "of these right"),
            *("citations right", "refusals: precision", "recall"),
        ),
        (
            (
                str(system),
                *(f"{value:.2f}" for value in (one.recall, one.reciprocal_rank, one.ndcg)),
                *(f"{value:.2f}" for value in (one.answered, one.right, one.citations)),
                *(f"{value:.2f}" for value in (one.refusal_precision, one.refusal_recall)),
            )
            for system, one in corpus.figures.items()
        ),
    )
    yield ""
    yield "Recall@5 where only documents in the other language are looked at:"
    yield ""
    yield from table(
        ("", *(f"asked in {name}" for name in _LANGUAGES.values())),
        (
            (str(system), *(f"{of[language]:.2f}" for language in _LANGUAGES))
            for system, of in corpus.across.items()
        ),
    )
