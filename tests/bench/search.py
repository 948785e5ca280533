"""The search on its recorded evaluation set: what it finds, by language and by kind of query.

`python -m tests.bench search`. Everything is the product's own: networks, stages' results, services
and database; only the hop over the broker is left out. Tuned on half of the queries; the figures
are of the other half.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from math import log2
from typing import Any
from unittest.mock import patch
from uuid import UUID

import numpy as np

from tests.bench.search_library import library
from tests.bench.tables import table
from tests.evaluation.search import Query, queries, split

_DEPTH = 10
_ALL = "all"
_LANGUAGES = {"en": "English", "zh": "Chinese", _ALL: "both"}

_Score = tuple[float, float]  # nDCG, recall


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over queries that have an answer: of nDCG at 10 (gains 2^grade - 1) and recall at 10
    (of at most ten)."""

    queries: int
    ndcg: float
    recall: float


@dataclass(frozen=True, slots=True)
class FalseAnswers:
    """rate: the share that found something. photos: how many each found, on average."""

    queries: int
    rate: float
    photos: float


@dataclass(frozen=True, slots=True)
class Variant:
    """answered: what the queries without an answer found, by language and over all."""

    name: str
    figures: Mapping[str, Figures]  # by language, by kind, and over all
    answered: Mapping[str, FalseAnswers]


@dataclass(frozen=True, slots=True)
class SearchQuality:
    """translated: figures of the questions that were written in each language, as they are asked in
    each: by (written in, asked in). untaught: of the last variant, among the photos alone of which
    nothing of the tags was learnt. misses: queries without an answer that found something."""

    photos: int
    taught: int
    variants: tuple[Variant, ...]
    translated: Mapping[tuple[str, str], Figures]
    untaught: Figures
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    name: str
    space: str | None  # None: by words alone
    words: bool = True


def measure(*, tuning: bool = False) -> SearchQuality:
    """On the test half; `tuning`: on the other."""
    from workers.language.conse import PLAIN, TURNED

    halves = split(queries())
    asked = halves.tune if tuning else halves.test
    owner, names = library()
    ways = (
        _Way("words alone", None),
        _Way("meaning alone, plain ConSE", PLAIN.version, words=False),
        _Way("meaning alone", TURNED.version, words=False),
        _Way("both, plain ConSE", PLAIN.version),
        _Way("both", TURNED.version),
    )
    variants = []
    for way in ways:
        found = {query.text: _find(owner, names, query.text, way) for query in asked}
        variants.append(_variant(way.name, asked, found))
    unknown = {name for name in names.values() if name not in _taught()}
    return SearchQuality(
        photos=len(names),
        taught=len(names) - len(unknown),
        variants=tuple(variants),
        translated=_translated(owner, names, asked, found, ways[-1]),
        untaught=_figures(_scores(_among(asked, unknown), found, unknown)),
        misses=tuple(query.text for query in asked if not query.relevant and found[query.text]),
    )


def _translated(
    owner: Any,
    names: Mapping[UUID, str],
    asked: Sequence[Query],
    found: Mapping[str, Sequence[str]],
    way: "_Way",
) -> Mapping[tuple[str, str], Figures]:
    scores: dict[tuple[str, str], list[_Score]] = defaultdict(list)
    for query in asked:
        if query.translation:
            other = {"en": "zh", "zh": "en"}[query.language]
            translated = _find(owner, names, query.translation, way)
            scores[query.language, query.language].append(_score(found[query.text], query))
            scores[query.language, other].append(_score(translated, query))
    return {key: _figures(scored) for key, scored in sorted(scores.items())}


def _taught() -> set[str]:
    """The photos on which the tags' probes and thresholds were tuned."""
    from tests.evaluation import tags

    return {photo.name for photo in tags.split(tags.tagged_photos().photos).tune}


def _among(asked: Sequence[Query], photos: Container[str]) -> list[Query]:
    """The queries as if there were only these photos."""
    return [
        replace(query, relevant={name: g for name, g in query.relevant.items() if name in photos})
        for query in asked
    ]


def section(result: SearchQuality) -> Iterable[str]:
    best = result.variants[-1]
    yield "## Search"
    yield ""
    yield (
        f"`tests/bench/search.py`: {result.photos} photos that packages ship, queries in both "
        "languages with graded answers, written by one person before any search was run on them; "
        "the tuned half is not counted here. The photos have neither captions nor names of people, "
        "so everything comes from the networks: tags, text in the picture, meaning, how many faces."
    )
    yield ""
    header = ("", "nDCG@10", "recall@10", "English", "Chinese", "false answers")
    yield from table(header, (_row(variant) for variant in result.variants))
    yield ""
    yield (
        "False answers: of the queries for what is not there, and of nonsense, the share that "
        "found anything at all."
    )
    yield ""
    yield from table(
        ("both, not there", "queries", "found something", "photos each"),
        (
            (_LANGUAGES[key], str(a.queries), f"{a.rate:.2f}", f"{a.photos:.1f}")
            for key, a in best.answered.items()
        ),
    )
    yield ""
    yield from _on_languages(result)
    yield ""
    yield (
        f"{result.taught} of the photos taught the tags their probes and thresholds (the tuned "
        "half of the tags' labels), so their tags are better here than a stranger's would be. "
        f"Among the other {result.photos - result.taught} alone, which are fewer to choose from: "
        f"nDCG@10 {result.untaught.ndcg:.3f}, recall@10 {result.untaught.recall:.3f} "
        f"({result.untaught.queries} queries)."
    )
    yield ""
    kinds = [kind for kind in best.figures if kind not in (_ALL, "en", "zh")]
    yield from table(
        ("both, by kind", "queries", "nDCG@10", "recall@10"),
        (
            (kind, str(f.queries), f"{f.ndcg:.3f}", f"{f.recall:.3f}")
            for kind, f in ((kind, best.figures[kind]) for kind in kinds)
        ),
    )
    yield ""
    if result.misses:
        yield "Found something where nothing is: " + "; ".join(result.misses) + "."


def _on_languages(result: SearchQuality) -> Iterable[str]:
    yield (
        "The Chinese questions are not the English ones. The same questions, asked in both "
        "languages (not those for text in the picture; translated after the first figures):"
    )
    yield ""
    yield from table(
        ("both, nDCG@10", "queries", "asked in English", "asked in Chinese"),
        (
            (
                f"written in {_LANGUAGES[written]}",
                str(result.translated[written, written].queries),
                *(f"{result.translated[written, asked].ndcg:.3f}" for asked in ("en", "zh")),
            )
            for written in ("en", "zh")
        ),
    )


def _row(variant: Variant) -> tuple[str, ...]:
    total, english, chinese = (variant.figures[key] for key in (_ALL, "en", "zh"))
    return (
        variant.name,
        f"{total.ndcg:.3f}",
        f"{total.recall:.3f}",
        f"{english.ndcg:.3f}",
        f"{chinese.ndcg:.3f}",
        f"{variant.answered[_ALL].rate:.2f}",
    )


def _variant(name: str, asked: Sequence[Query], found: Mapping[str, Sequence[str]]) -> Variant:
    scores: dict[str, list[_Score]] = defaultdict(list)
    counts: dict[str, list[int]] = defaultdict(list)
    for query in asked:
        if query.relevant:
            for key in (_ALL, query.language, query.kind):
                scores[key].append(_score(found[query.text], query))
        else:
            for key in (_ALL, query.language):
                counts[key].append(len(found[query.text]))
    return Variant(
        name,
        {key: _figures(scored) for key, scored in sorted(scores.items())},
        {key: _false_answers(counted) for key, counted in sorted(counts.items(), reverse=True)},
    )


def _scores(
    asked: Sequence[Query], found: Mapping[str, Sequence[str]], photos: Container[str]
) -> list[_Score]:
    return [
        _score([name for name in found[query.text] if name in photos], query)
        for query in asked
        if query.relevant
    ]


def _score(found: Sequence[str], query: Query) -> _Score:
    return _ndcg(found, query.relevant), _recall(found, query)


def _figures(scores: Sequence[_Score]) -> Figures:
    return Figures(len(scores), *(float(mean) for mean in np.mean(scores, axis=0)))


def _false_answers(counts: Sequence[int]) -> FalseAnswers:
    found = np.array(counts)
    return FalseAnswers(len(counts), float((found > 0).mean()), float(found.mean()))


def _ndcg(found: Sequence[str], relevant: Mapping[str, int]) -> float:
    """Järvelin and Kekäläinen, 2002, with exponential gains."""
    ideal = sorted(relevant.values(), reverse=True)
    return _dcg([relevant.get(name, 0) for name in found]) / _dcg(ideal)


def _dcg(grades: Sequence[int]) -> float:
    gains = [float(2**grade - 1) / log2(rank + 2) for rank, grade in enumerate(grades[:_DEPTH])]
    return sum(gains)


def _recall(found: Sequence[str], query: Query) -> float:
    return len(query.relevant.keys() & set(found[:_DEPTH])) / min(_DEPTH, len(query.relevant))


def _find(owner: Any, names: Mapping[UUID, str], text: str, way: _Way) -> list[str]:
    from backend.photos.selectors.filters import AssetFilters
    from backend.search.services.searching import search

    with _asking(way):
        found = search(owner=owner, query=text, filters=AssetFilters(), now=datetime.now(UTC))
    return [names[asset_id] for asset_id in found.asset_ids]


@contextmanager
def _asking(way: _Way) -> Iterator[None]:
    """The services as they are, but for what an ablation leaves out, and for the broker."""
    from backend.modelhub.models import EmbeddingSpace
    from backend.search.selectors.ranking import by_words
    from backend.search.services import searching

    space = EmbeddingSpace.objects.filter(version=way.space).first()

    def nobody(*_: object, **__: object) -> list[UUID]:
        return []

    with (
        patch.object(searching, "embed_query", _embed_query),
        patch.object(searching, "current_space", lambda **_: space),
        patch.object(searching, "by_words", by_words if way.words else nobody),
    ):
        yield


@cache
def _embed_query(text: str, *, translation: str, space: str) -> Any:
    from backend.search.services.query_embedding import _read
    from workers import questions

    return _read(questions.embed_query(text, translation=translation, space=space))
