"""Filters in words, for people to read."""

from collections.abc import Iterable
from dataclasses import replace

from backend.asking.filters import Filter, FilterKind, Value
from backend.asking.language import Language, days_in_words, listed, pick
from backend.asking.reading.lexicon import Lexicon
from backend.photos.kinds import AssetKind
from backend.tags.vocabulary import words

_MOST_SPANS = 2
_MEDIA = {
    AssetKind.PHOTO: ("照片", "photos"),
    AssetKind.VIDEO: ("视频", "videos"),
    AssetKind.MOTION: ("实况照片", "live photos"),
}


def labelled(filters: Iterable[Filter], lexicon: Lexicon, language: Language) -> list[Filter]:
    """With labels, those of what may have been meant instead too."""
    return [
        replace(
            one,
            label=_label(one, lexicon, language),
            others=tuple(labelled(one.others, lexicon, language)),
        )
        for one in filters
    ]


def _label(one: Filter, lexicon: Lexicon, language: Language) -> str:
    value = one.value
    match one.kind:
        case FilterKind.DATE:
            return _days(value, language)
        case FilterKind.HEADCOUNT:
            return _headcount(value, language)
        case FilterKind.WORDS:
            return value.text
        case FilterKind.FAVORITE:
            return pick(language, zh="收藏", en="favourites")
    return _or(_names(value, lexicon, language), language)


def _names(value: Value, lexicon: Lexicon, language: Language) -> list[str]:
    """Of whatever the value holds, which is things of one kind."""
    pairs = [*value.names, *(_MEDIA[media] for media in sorted(value.media))]
    return [
        *sorted({lexicon.people[person].name for person in value.people}),
        *(pick(language, zh=zh, en=en) for zh, en in pairs),
        *(_tag(slug, lexicon, language) for slug in sorted(value.tags)),
        *sorted(value.models | value.makes),
    ]


def _or(names: list[str], language: Language) -> str:
    return listed(names, language, last=pick(language, zh="或", en="or"))


def _days(value: Value, language: Language) -> str:
    if not value.days:
        return pick(language, zh="没有这样的日子", en="no such day")
    spans = [days_in_words(days, language) for days in value.days]
    if len(spans) <= _MOST_SPANS:
        return _or(spans, language)
    return f"{spans[0]} … {spans[-1]} (×{len(spans)})"


def _tag(slug: str, lexicon: Lexicon, language: Language) -> str:
    if word := words().get(slug):
        return pick(language, zh=word.name_zh, en=word.name_en)
    return next((name for name, slugs in lexicon.own_tags.items() if slug in slugs), slug)


def _headcount(value: Value, language: Language) -> str:
    least, most = value.least, value.most
    if most == 0:
        return pick(language, zh="没有人", en="nobody")
    if most is None:
        return pick(language, zh=f"至少{least}人", en=f"{least} people or more")
    if least == most:
        return pick(language, zh=f"{most}人", en="one person" if most == 1 else f"{most} people")
    if least is None:
        return pick(language, zh=f"最多{most}人", en=f"{most} people at most")
    return pick(language, zh=f"{least}到{most}人", en=f"{least} to {most} people")
