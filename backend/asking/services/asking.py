"""Answers a question about an owner's photos: filters, the photos that fit, and a sentence."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.asking import kinship
from backend.asking.filters import Filter, FilterKind, LeftOver, Parse, Question, Why
from backend.asking.labels import labelled
from backend.asking.language import Language, language_of
from backend.asking.reading.lexicon import Lexicon
from backend.asking.selectors.facts import Facts, facts_of
from backend.asking.selectors.matching import matching
from backend.asking.sentences import sentence_for
from backend.asking.services.understanding import Reader, understand
from backend.common import cursors
from backend.common.keysets import after, key_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.search.query.understanding import as_words
from backend.search.selectors.reasons import Reason
from backend.search.services.paging import page_of_ranking
from backend.search.services.searching import (
    MOST_RESULTS,
    Ranking,
    SemanticUse,
    rank_words,
)

_OLDEST_FIRST = ("captured_at", "id")
_NEWEST_FIRST = ("-captured_at", "-id")


@dataclass(frozen=True, slots=True)
class Hit:
    """reasons: what of the words was found; the photo fits every filter besides."""

    asset: Asset
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    filters: tuple[Filter, ...]
    question: Question
    language: Language
    left_over: tuple[LeftOver, ...]
    sentence: str
    facts: Facts
    items: tuple[Hit, ...]
    next_cursor: str | None
    semantic: SemanticUse
    read_by: Reader | None = None  # None: the filters were given


def ask(
    *,
    owner: User,
    sentence: str,
    lexicon: Lexicon,
    labels: Language,
    cursor: str | None,
    limit: int,
) -> Answer:
    """Reads the sentence, and answers in its language. Raises InvalidInput (`bad_cursor`)."""
    understood = understand(sentence, lexicon)
    answer = answer_to(
        owner=owner,
        parse=understood.parse,
        lexicon=lexicon,
        language=language_of(sentence),
        labels=labels,
        cursor=cursor,
        limit=limit,
    )
    return replace(answer, read_by=understood.by)


def answer_to(
    *,
    owner: User,
    parse: Parse,
    lexicon: Lexicon,
    language: Language,
    labels: Language,
    cursor: str | None,
    limit: int,
) -> Answer:
    """The same for filters that somebody has shown, changed, and sent back.

    language: of the answer; labels: of the filters' labels.
    """
    filters = tuple(labelled(parse.filters, lexicon, labels))
    words = [one for one in filters if one.kind is FilterKind.WORDS]
    # A question of which nothing was understood is not one about the whole album.
    asked_for = bool(filters) or (parse.question is not Question.PHOTOS and not parse.left_over)
    fitting = visible_assets(owner=owner)
    fitting = matching(fitting, filters) if asked_for else fitting.none()
    phrase = " ".join(one.value.text for one in words)
    ranking = rank_words(fitting, as_words(phrase), owner) if words else None
    found = fitting if ranking is None else fitting.filter(pk__in=ranking.asset_ids)
    facts = facts_of(
        found,
        question=parse.question,
        known=_known(filters, lexicon),
        at_least=ranking is not None and len(ranking.asset_ids) >= MOST_RESULTS,
        by_words=phrase,
    )
    if ranking is not None and parse.question is Question.PHOTOS:
        page = _ranked(owner, filters, phrase, ranking, cursor=cursor, limit=limit)
    else:
        page = _by_time(found, filters, parse.question, cursor, limit)
    nothing_for = () if ranking is None or ranking.asset_ids else tuple(words)
    return Answer(
        filters=filters,
        question=parse.question,
        language=language,
        left_over=(*parse.left_over, *map(_not_found, nothing_for)),
        sentence=sentence_for(
            parse.question,
            facts,
            language,
            aside=[one.text for one in parse.left_over],
            no_such_day=any(map(_has_no_day, filters)),
        ),
        facts=facts,
        items=page[0],
        next_cursor=page[1],
        semantic=SemanticUse.UNNEEDED if ranking is None else ranking.semantic,
    )


_Page = tuple[tuple[Hit, ...], str | None]


def _known(filters: Sequence[Filter], lexicon: Lexicon) -> frozenset[UUID]:
    named = [one.value.people for one in filters if one.kind is FilterKind.PERSON]
    return lexicon.relations.get(kinship.SELF, frozenset()).union(*named)


def _has_no_day(one: Filter) -> bool:
    return one.kind is FilterKind.DATE and not one.value.days and not one.exclude


def _not_found(words: Filter) -> LeftOver:
    return LeftOver(words.value.text, words.span, Why.NOT_FOUND)


def _ranked(
    owner: User, filters: Sequence[Filter], phrase: str, ranking: Ranking, **page_asked: Any
) -> _Page:
    page = page_of_ranking(
        owner=owner,
        query=phrase,
        asked=f"ask:{owner.pk}:{_fingerprint(filters)}",
        rank=lambda: ranking,
        **page_asked,
    )
    return tuple(Hit(hit.asset, tuple(hit.reasons)) for hit in page.items), page.next_cursor


def _by_time(
    found: QuerySet[Asset],
    filters: Sequence[Filter],
    question: Question,
    cursor: str | None,
    limit: int,
) -> _Page:
    """Newest first; the oldest first where the first time is asked for."""
    ordering = _OLDEST_FIRST if question is Question.FIRST else _NEWEST_FIRST
    purpose = f"ask:{_fingerprint(filters)}:{','.join(ordering)}"
    rows = with_cards(found).order_by(*ordering)
    if cursor:
        rows = rows.filter(after(ordering, cursors.decode(cursor, purpose=purpose)))
    page = list(rows[: limit + 1])
    following = None
    if len(page) > limit:
        following = cursors.encode(key_of(page[limit - 1], ordering), purpose=purpose)
    return tuple(Hit(asset) for asset in page[:limit]), following


def _fingerprint(filters: Sequence[Filter]) -> str:
    """Of what is asked for, in whatever order it was named."""
    asked = sorted(
        repr((one.kind, one.exclude, *map(_in_order, astuple(one.value)))) for one in filters
    )
    return sha256(repr(asked).encode()).hexdigest()


def _in_order(part: object) -> object:
    """Sets have no order of their own that two processes agree upon."""
    return sorted(map(str, part)) if isinstance(part, frozenset) else part
