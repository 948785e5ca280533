"""The answer in one sentence, put together from facts: nothing is said that no row bears out."""

from collections.abc import Sequence

from backend.asking.filters import Question
from backend.asking.language import Language, day_in_words, days_in_words, listed, pick
from backend.asking.selectors.facts import Facts, Named

_MOST_LISTED = 4


def sentence_for(
    question: Question,
    facts: Facts,
    language: Language,
    *,
    aside: Sequence[str] = (),
    no_such_day: bool = False,
) -> str:
    """Empty where photos were asked for, and some were found: they are the answer.

    aside: parts of the question that nothing is known of. What is answered without them says so.
    no_such_day: the times that it names have no day in common, or the calendar has none.
    """
    said = _no_such_day(language) if no_such_day else _said(question, facts, language)
    if not aside or not said:
        return said
    left = listed(
        [f"“{part}”" for part in aside],
        language,
        last=pick(language, zh="和", en="and"),
    )
    return pick(
        language,
        zh=f"不考虑相册不认识的{left}，{said}",
        en=f"Without regard to {left}, which the album does not know: {said[0].lower()}{said[1:]}",
    )


def _said(question: Question, facts: Facts, language: Language) -> str:
    if not facts.photos:
        return _nothing(question, language)
    if question is Question.PHOTOS:
        return ""
    if question is not Question.COUNT and not facts.days:
        return pick(
            language,
            zh=f"找到{facts.photos}张照片，但都不知道拍摄时间，所以无法回答。",
            en=f"{_photos(facts)} were found, but none knows when it was taken, so there is no "
            "telling.",
        )
    said = _ANSWERS[question](facts, language)
    return _framed(said, facts, language)


def _no_such_day(language: Language) -> str:
    return pick(
        language,
        zh="问题里的时间没有一天能同时符合，所以没有照片。",
        en="No day fits all that the question says of time, so there are no photos.",
    )


def _nothing(question: Question, language: Language) -> str:
    if question is Question.EVER:
        return pick(
            language, zh="相册里没有照片能说明这一点。", en="No photo in the album shows that."
        )
    return pick(
        language, zh="相册里没有找到这样的照片。", en="No such photo was found in the album."
    )


def _framed(said: str, facts: Facts, language: Language) -> str:
    """With what limits it: photos without a date, and words that were only guessed at."""
    before = after = ""
    if facts.by_words:
        before = pick(
            language,
            zh=f"按“{facts.by_words}”的字词和含义来找，",
            en=f"Going by the words and the meaning of “{facts.by_words}”: ",
        )
    if facts.undated:
        after = pick(
            language,
            zh=f"（另有{facts.undated}张不知道拍摄时间，没有算在内）",
            en=f" ({facts.undated} more without a date of their own are left out)",
        )
    said = f"{before}{said}{after}"
    return pick(language, zh=f"{said}。", en=f"{said[:1].upper()}{said[1:]}.")


def _count(facts: Facts, language: Language) -> str:
    more_zh, more_en = ("至少", "at least ") if facts.at_least else ("", "")
    return pick(
        language,
        zh=f"{more_zh}有{facts.photos}张这样的照片",
        en=f"there {'is' if facts.photos == 1 else 'are'} {more_en}{_photos(facts)} like that",
    )


def _times(facts: Facts, language: Language) -> str:
    times, days = len(facts.visits), facts.days
    last = days_in_words(facts.visits[-1], language)
    return pick(
        language,
        zh=f"从照片看一共{times}次、{days}天（相隔不超过两天的照片算同一次），最近一次是{last}",
        en=f"by the photos, {_counted(times, 'time')} on {_counted(days, 'day')} in all (photos no "
        f"more than two days apart count as one time), most recently {last}",
    )


def _ever(facts: Facts, language: Language) -> str:
    return pick(language, zh=f"有，{_times(facts, 'zh')}", en=f"yes: {_times(facts, 'en')}")


def _when(facts: Facts, language: Language) -> str:
    visits = [days_in_words(days, language) for days in facts.visits]
    if len(visits) <= _MOST_LISTED:
        when = listed(visits, language, last=pick(language, zh="和", en="and"))
        return pick(language, zh=f"照片拍于{when}", en=f"the photos are from {when}")
    return pick(
        language,
        zh=f"从{visits[0]}起共{len(visits)}次，最近一次是{visits[-1]}",
        en=f"{len(visits)} times, first {visits[0]} and most recently {visits[-1]}",
    )


def _first(facts: Facts, language: Language) -> str:
    assert facts.first is not None  # noqa: S101  `sentence_for` has looked
    day, place = day_in_words(facts.first, language), _at(facts.places, language)
    return pick(
        language,
        zh=f"这{facts.photos}张照片中最早的拍于{day}{place}",
        en=f"the earliest of {_photos(facts)} is from {day}{place}",
    )


def _last(facts: Facts, language: Language) -> str:
    assert facts.last is not None  # noqa: S101  `sentence_for` has looked
    day, place = day_in_words(facts.last, language), _at(facts.places, language)
    return pick(
        language,
        zh=f"这{facts.photos}张照片中最近的拍于{day}{place}",
        en=f"the latest of {_photos(facts)} is from {day}{place}",
    )


def _where(facts: Facts, language: Language) -> str:
    if not facts.places:
        return pick(
            language,
            zh="这些照片都没有记录地点",
            en="none of these photos knows where it was taken",
        )
    return pick(
        language,
        zh=f"照片拍于{_with_days(facts.places, 'zh')}",
        en=f"the photos were taken in {_with_days(facts.places, 'en')}",
    )


def _who(facts: Facts, language: Language) -> str:
    if not facts.people:
        return pick(
            language,
            zh="这些照片里没有已命名的人",
            en="nobody in these photos has a name yet",
        )
    return pick(
        language,
        zh=f"有名字的人里，照片上有{_with_days(facts.people, 'zh')}",
        en=f"of those with a name, the photos show {_with_days(facts.people, 'en')}",
    )


_ANSWERS = {
    Question.COUNT: _count,
    Question.TIMES: _times,
    Question.EVER: _ever,
    Question.WHEN: _when,
    Question.FIRST: _first,
    Question.LAST: _last,
    Question.WHERE: _where,
    Question.WHO: _who,
}


def _at(places: Sequence[Named], language: Language) -> str:
    if len(places) != 1:
        return ""
    (place,) = places
    return pick(language, zh=f"，在{place.name_zh}", en=f", in {place.name_en}")


def _with_days(named: Sequence[Named], language: Language) -> str:
    parts = [
        pick(
            language,
            zh=f"{one.name_zh}（{one.days}天）",
            en=f"{one.name_en} ({_counted(one.days, 'day')})",
        )
        for one in named
    ]
    return listed(parts, language, last=pick(language, zh="和", en="and"))


def _photos(facts: Facts) -> str:
    return _counted(facts.photos, "photo")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
