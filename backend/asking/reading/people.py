"""Who a sentence speaks of: by name, by what they are to its owner, and the owner."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from backend.asking import kinship
from backend.asking.filters import Filter, FilterKind, LeftOver, Value, Why
from backend.asking.reading.lexicon import Lexicon
from backend.asking.reading.mentions import Listed, Mention, lists_of
from backend.asking.reading.sentence import Sentence
from backend.photos.days import Days
from backend.search.query.date_words import NUMBER, number
from backend.search.query.names import any_name
from backend.search.query.spans import Draft

_SELF = re.compile(
    r"(?<![a-z])(?:myself|(?<!show )(?<!give )(?<!tell )(?<!find )(?<!get )(?<!let )(?<!help )"
    r"(?<!send )me(?![a-z])|(?<=and )i(?![a-z'])|(?:my|own)\s+(?=selfies?(?![a-z]))|i(?= and ))"
    r"|我(?:自己|本人)|我(?=一个人|的?(?:独照|单人照|自拍|单照))|(?<=只有)我(?!们|家)"
    r"|我(?=[和跟与及、](?!我?们))|(?<=[和跟与、])我(?!们|家|的|一起)|(?<=有)我(?=[的和跟与])"
)
_MINE = r"(?:(?<![a-z])(?:my|our|the)\s+(?:own\s+)?(?:(?:little|big|dear|old|late)\s+)?)"
_MINE_ZH = r"(?:我们?家?的?|咱们?家?的?)"
_WHOSE = r"(?:'s|’s)?(?![a-z0-9])"
_NOT_A_PERSON = r"(?!节|娘|\s*'?s?'?\s+day(?![a-z]))"
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class People:
    """lists: of who is named. ages: days on which somebody was so old."""

    lists: tuple[Listed, ...]
    ages: tuple[Filter, ...]
    left_over: tuple[LeftOver, ...]


def read_people(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> People:
    left_over: list[LeftOver] = []
    mentions = [
        *_named(draft, sentence, lexicon),
        *_related(draft, sentence, lexicon, left_over),
        *_the_owner(draft, sentence, lexicon, left_over),
    ]
    ages = tuple(_ages(draft, sentence, lexicon, mentions, left_over))
    lists = lists_of(draft, sentence, mentions, only=True)
    return People(tuple(lists), ages, tuple(left_over))


def people_filter(ids: frozenset[UUID], sentence: Sentence, first: int, end: int) -> Filter:
    """With each of several as what may have been meant."""
    others = tuple(
        Filter(FilterKind.PERSON, Value(people=frozenset({one})))
        for one in sorted(ids)
        if len(ids) > 1
    )
    return Filter(
        FilterKind.PERSON, Value(people=ids), span=sentence.span(first, end), others=others
    )


def _named(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Iterator[Mention]:
    names = lexicon.vocabulary.people
    if not names:
        return
    pattern = re.compile(rf"(?P<name>{any_name(names).pattern})(?:'s(?![a-z]))?")
    for match in draft.take_all(pattern):
        found = people_filter(names[" ".join(match["name"].split())], sentence, *match.span("name"))
        yield Mention(*match.span(), found)


def _related(
    draft: Draft, sentence: Sentence, lexicon: Lexicon, left_over: list[LeftOver]
) -> Iterator[Mention]:
    words = kinship.words()
    for match in list(_any_relation().finditer(draft.text)):
        word = " ".join(match["word"].split()).removesuffix("'s").removesuffix("’s")
        people = [_of_kinds(lexicon.relations, kinds) for kinds in words[word]]
        own = bool(match["my"]) and match["my"].strip() != "the"
        if word in kinship.GENERAL and not (own or any(people)):
            continue
        draft.take(match)
        if not all(people):
            span = sentence.span(*match.span("word"))
            left_over.append(LeftOver(sentence.typed_at(span), span, Why.NO_SUCH_RELATION))
        for ids in filter(None, people):
            yield Mention(*match.span(), people_filter(ids, sentence, *match.span("word")))


@cache
def _any_relation() -> re.Pattern[str]:
    patterns = "|".join(sorted(map(_relation_pattern, kinship.words()), key=len, reverse=True))
    return re.compile(rf"(?P<my>{_MINE}|{_MINE_ZH})?(?P<word>{patterns}){_NOT_A_PERSON}")


def _relation_pattern(word: str) -> str:
    if not _IDEOGRAPH.match(word):
        return rf"(?<![a-z0-9]){re.escape(word)}{_WHOSE}".replace(r"\ ", r"\s+")
    if len(word) == 1:  # 娘 is not in 新娘
        return rf"(?:(?<=我)|(?<![\u3400-\u9fff])|(?<=[和跟与])){word}(?![\u3400-\u9fff])"
    return re.escape(word)


def _of_kinds(relations: Mapping[str, frozenset[UUID]], kinds: frozenset[str]) -> frozenset[UUID]:
    return frozenset().union(*(relations.get(kind, frozenset()) for kind in kinds))


def _the_owner(
    draft: Draft, sentence: Sentence, lexicon: Lexicon, left_over: list[LeftOver]
) -> Iterator[Mention]:
    for match in list(_SELF.finditer(sentence.text)):
        if draft.text[match.start() : match.end()] != match.group():
            continue  # part of a name
        draft.take(match)
        if ids := lexicon.relations.get(kinship.SELF):
            yield Mention(*match.span(), people_filter(ids, sentence, *match.span()))
        else:
            span = sentence.span(*match.span())
            left_over.append(LeftOver(sentence.typed_at(span), span, Why.NO_SUCH_RELATION))


_YEARS_OLD = r"[\s-]*(?:years?|yrs?)(?:[\s-]+old)?(?![a-z])"
_AGE_AFTER = re.compile(
    rf"\s*(?:when\s+(?:he|she|they)\s+(?:was|were)|was|were|at(?:\s+the)?(?:\s+age(?:\s+of)?)?|aged?)"
    rf"\s+(?:only\s+|just\s+)?(?P<en>{NUMBER})(?![a-z])(?:{_YEARS_OLD})?(?!\s*(?:photo|pic|'))"
    rf"|(?:的)?(?:还)?(?:在)?(?P<zh>{NUMBER}|半)(?:周)?岁(?:半|多)?(?:的)?(?:时候?|那年|时)?"
)
_AGE_BEFORE = re.compile(rf"(?<![a-z0-9])(?P<en>{NUMBER}){_YEARS_OLD}\s+$|(?P<zh>{NUMBER})岁的?$")
_WHEN = re.compile(r"(?<![a-z])when\s+$")


def _ages(
    draft: Draft,
    sentence: Sentence,
    lexicon: Lexicon,
    mentions: list[Mention],
    left_over: list[LeftOver],
) -> Iterator[Filter]:
    """ "When Emma was two", 小宝三岁的时候: the year of life that began on that birthday."""
    for mention in mentions:
        match = _AGE_AFTER.match(draft.text, mention.end) or _AGE_BEFORE.search(
            draft.text[: mention.first]
        )
        if match is None:
            continue
        draft.take(match)
        if when := _WHEN.search(draft.text[: mention.first]):
            draft.take(when)
        born = [lexicon.people[one].birth_date for one in mention.filter.value.people]
        said = match["en"] or match["zh"]
        span = sentence.span(*match.span())
        days = tuple(_year_of_life(day, 0 if said == "半" else number(said)) for day in born if day)
        if days:
            yield Filter(FilterKind.DATE, Value(days=days), span=span)
        else:
            left_over.append(LeftOver(sentence.typed_at(span), span, Why.NO_BIRTH_DATE))


def _year_of_life(born: date, age: int) -> Days:
    age = min(age, 150)
    return _birthday(born, born.year + age), _birthday(born, born.year + age + 1) - timedelta(1)


def _birthday(born: date, year: int) -> date:
    """Of somebody born on 29 February: the first of March in other years."""
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
