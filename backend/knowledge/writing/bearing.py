"""Whether the passages that are cited bear a sentence.

In the language of the passage its telling words have to stand there, near each other; in the other
language the sentence has to lie near one of the passage's. Numbers, names, code, addresses and
quoted words stand there as they are, and nothing is denied that the passage affirms. That is what
can be told without understanding: it does not see every twist, but nothing that is not there.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from backend.knowledge.models import Passage
from backend.knowledge.retrieval.evidence import sentence_points
from backend.knowledge.retrieval.question import telling_lexemes
from backend.knowledge.text.segments import lexemes_of, segments_of
from backend.knowledge.text.sentences import sentences
from backend.knowledge.writing.claims import Claim, addresses_in, one_line, plain, stands_in
from backend.knowledge.writing.negation import is_negated
from backend.knowledge.writing.quantities import numbers_in
from backend.search.points import Vector
from backend.search.selectors.stems import english_stems

# Of the telling lexemes, by as many sentences that stand together: what is gathered from more of
# them may have been put together wrongly.
_NEEDED = (0.6, 0.7, 0.85)
_AS_CLOSE = 0.8  # of what the closest sentence bears: it says whether something is so
_COUNTS = 0.5  # of that: its numbers count
_COSINE = 0.55  # translations have 0.6 and more, what only speaks of the same 0.4 and less

PointOf = Callable[[str], Vector | None]


@dataclass(frozen=True, slots=True)
class _Sentence:
    lexemes: frozenset[str]
    numbers: frozenset[str]
    is_negated: bool


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A passage as it is compared. around: what its headings and questions say."""

    passage: Passage
    shown: str
    around: _Sentence
    sentences: Sequence[_Sentence]
    points: Vector


@dataclass(frozen=True, slots=True)
class _Window:
    sentences: Sequence[_Sentence]
    around: Sequence[_Sentence]

    def share(self, lexemes: frozenset[str]) -> float:
        there = frozenset().union(*(one.lexemes for one in (*self.sentences, *self.around)))
        return len(lexemes & there) / len(lexemes) if lexemes else 0.0


def sources(passages: Sequence[Passage]) -> list[Source]:
    shown = [_shown(passage) for passage in passages]
    stems = english_stems({one for text in shown for one in segments_of(text) if one.isascii()})

    def read(text: str) -> _Sentence:
        lexemes = frozenset(lexemes_of(segments_of(text), stems))
        return _Sentence(lexemes, numbers_in(text), is_negated(text))

    return [
        Source(
            passage=passage,
            shown=text,
            around=read("\n".join([*passage.headings, *passage.questions])),
            sentences=[read(one.text) for one in sentences(passage.text)],
            points=sentence_points(passage),
        )
        for passage, text in zip(passages, shown, strict=True)
    ]


def is_borne(text: str, cited: Sequence[Source], point_of: PointOf) -> bool:
    """cited: what the sentence says that it is from; point_of: as for questions."""
    claim = Claim(text)
    if not cited or not _stands(claim, cited):
        return False
    if not any(letter.isalnum() for letter in claim.prose):
        return bool(claim.code)
    own = [source for source in cited if source.passage.language == claim.language]
    if own and _is_said(claim, own):
        return True
    others = [source for source in cited if source not in own]
    return bool(others) and _is_translated(claim, others, point_of(text))


def _shown(passage: Passage) -> str:
    return "\n".join([*passage.headings, *passage.questions, passage.text])


def _stands(claim: Claim, cited: Sequence[Source]) -> bool:
    shown = "\n".join(source.shown for source in cited)
    there, lines = plain(shown), one_line(shown)
    return (
        claim.addresses <= addresses_in(shown)
        and all(code in lines for code in claim.code)
        and all(stands_in(words, there) for words in claim.exact)
    )


def _is_said(claim: Claim, cited: Sequence[Source]) -> bool:
    lexemes = frozenset(one for one in telling_lexemes(claim.text) if not is_negated(one))
    borne = (len(lexemes & one.lexemes) for source in cited for one in source.sentences)
    most = max(borne, default=0)
    return any(
        window.share(lexemes) >= _NEEDED[len(window.sentences) - 1]
        and _agrees(claim, window, lexemes, most)
        for window in _windows(cited, lexemes)
    )


def _is_translated(claim: Claim, cited: Sequence[Source], point: Vector | None) -> bool:
    if point is None:
        return False
    for source in cited:
        if len(source.points) != len(source.sentences) or not source.sentences:
            continue
        cosines = source.points @ point
        nearest = int(cosines.argmax())
        near = source.sentences[max(nearest - 1, 0) : nearest + 2]
        window = _Window(near, [source.around])
        if cosines[nearest] >= _COSINE and _agrees(claim, window, frozenset(), 0):
            return True
    return False


def _agrees(claim: Claim, window: _Window, lexemes: frozenset[str], most: int) -> bool:
    """In its numbers, and in whether it is so. most: lexemes that any sentence bears."""
    borne = [(len(lexemes & one.lexemes), one) for one in window.sentences]
    counting = [one for count, one in borne if count >= _COUNTS * most]
    closest = [one for count, one in borne if count >= _AS_CLOSE * most]
    numbers = frozenset().union(*(one.numbers for one in (*counting, *window.around)))
    denies = is_negated(claim.prose)
    return claim.numbers <= numbers and any(one.is_negated == denies for one in closest)


def _windows(cited: Sequence[Source], lexemes: frozenset[str]) -> Iterator[_Window]:
    """Sentences that stand together; and of two passages, those that bear most."""
    for source in cited:
        for length in range(1, len(_NEEDED) + 1):
            for at in range(len(source.sentences) - length + 1):
                yield _Window(source.sentences[at : at + length], [source.around])
    for one, other in combinations(filter(lambda source: source.sentences, cited), 2):
        best = [
            max(source.sentences, key=lambda sentence: len(lexemes & sentence.lexemes))
            for source in (one, other)
        ]
        yield _Window(best, [one.around, other.around])
