"""Things that a sentence names, and the words between them that say how they go together.

"Without dad or mum", 只有我和奶奶, "Japan or France": names that follow each other with nothing but
"and", "or" or a comma between them are a list; what stands before it holds for all of it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from backend.asking.filters import Filter, Span
from backend.asking.reading.sentence import Sentence
from backend.search.query.spans import Draft

_AND = r"and|with|together\s+with|plus|as\s+well\s+as|&|\+|,|、|和|跟|与|及|以及|还有|同|带着?"
_OR = r"or|and/or|/|或者?|或是|还是"
_BETWEEN = re.compile(
    rf"\s*(?:,\s*)?(?:(?P<or>{_OR})|(?:{_AND}))?(?:\s+|(?<![a-z])|$)(?:(?:my|our|the|his|her|a|an)\s+)*\s*"
)
_ALSO = r"(?:\s+(?:any|my|our|the|in|from|at|a|an))*\s*"
_WITHOUT = re.compile(
    r"(?:(?:,|;|但是?|但|而且|并且)\s*)?(?:(?:(?<![a-z])but|and|everyone|everybody|all)\s+)*"
    r"(?:(?<![a-z])(?:without|no|not(?:\s+(?:of|with|including|in|from))?|except(?:\s+for)?|excluding"
    rf"|other\s+than|minus|besides|outside(?:\s+of)?|away\s+from|isn't){_ALSO}"
    r"|(?:没有?|不带|不含|不包括?|不要|不是|不在|除了|除去|除|去掉|排除|无)(?:有|在)?)$"
)
_ONLY = re.compile(
    rf"(?:(?<![a-z])(?:only|just|nobody\s+but|solely)(?:\s+(?:of|with)){{0,1}}{_ALSO}"
    r"|(?:只有|仅有?|单独|就|只)(?:拍)?)$"
)
_AFTER_WITHOUT = re.compile(r"\s*(?:以外|之外|外)(?:的)?(?:其他人?)?")


class Mode(StrEnum):
    WITH = "with"
    WITHOUT = "without"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Mention:
    """first, end: in the normalised text."""

    first: int
    end: int
    filter: Filter


@dataclass(frozen=True, slots=True)
class Listed:
    """Filters of one list, and what the sentence says of them."""

    filters: tuple[Filter, ...]
    mode: Mode


def lists_of(
    draft: Draft, sentence: Sentence, mentions: Iterable[Mention], *, only: bool = False
) -> list[Listed]:
    """Takes what stands between and before the names. only: "only" is understood too."""
    runs: list[list[Mention]] = []
    alternatives: list[list[bool]] = []  # whether each of a run is joined to its last by "or"
    for mention in sorted(mentions, key=lambda one: one.first):
        if runs and (match := _joint(sentence, runs[-1][-1], mention)):
            runs[-1].append(mention)
            alternatives[-1].append(bool(match["or"]))
            draft.take(match)
        else:
            runs.append([mention])
            alternatives.append([False])
    return [
        _listed(draft, run, joined, only) for run, joined in zip(runs, alternatives, strict=True)
    ]


def _joint(sentence: Sentence, one: Mention, other: Mention) -> re.Match[str] | None:
    return _BETWEEN.fullmatch(sentence.text, one.end, other.first)


def _listed(draft: Draft, run: Sequence[Mention], joined: Sequence[bool], only: bool) -> Listed:
    mode, before = Mode.WITH, draft.text[: run[0].first]
    if match := _WITHOUT.search(before):
        mode = Mode.WITHOUT
        draft.take(match)
        if after := _AFTER_WITHOUT.match(draft.text, run[-1].end):
            draft.take(after)
    elif only and (match := _ONLY.search(before)):
        mode = Mode.ONLY
        draft.take(match)
    filters: list[Filter] = []
    for mention, is_or in zip(run, joined, strict=True):
        found = replace(mention.filter, exclude=mode is Mode.WITHOUT)
        if is_or and mode is not Mode.ONLY:
            filters[-1] = either(filters[-1], found)
        else:
            filters.append(found)
    return Listed(tuple(filters), mode)


def either(one: Filter, other: Filter) -> Filter:
    """What holds where one of them does."""
    mine, others = one.value, other.value
    value = replace(
        mine,
        people=mine.people | others.people,
        places=mine.places | others.places,
        tags=mine.tags | others.tags,
        names=mine.names + others.names,
    )
    return replace(one, value=value, span=_around(one.span, other.span), others=())


def _around(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
