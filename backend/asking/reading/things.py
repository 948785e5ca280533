"""What is to be seen, on what kind of photo: tags, counts of people, cameras, media, favourites."""

import re
from collections.abc import Iterator

from backend.asking.filters import Filter, FilterKind, Value
from backend.asking.reading.lexicon import Lexicon
from backend.asking.reading.mentions import Mention, lists_of
from backend.asking.reading.sentence import Sentence
from backend.photos.kinds import AssetKind
from backend.search.query.concepts import mentions_in
from backend.search.query.date_words import NUMBER, number
from backend.search.query.names import any_name, take_makes, take_names
from backend.search.query.spans import Draft, alternatives
from backend.search.query.understanding import FAVORITE, NOBODY

_MEDIA = {
    AssetKind.MOTION: (
        r"(?<![a-z])(?:live|motion)\s+photos?(?![a-z])|实况(?:照片|图)?|动态照片|动图"
    ),
    AssetKind.VIDEO: r"(?<![a-z])(?:video|clip|movie|film)s?(?![a-z])|footage|视频|录像|影片|短片",
    AssetKind.PHOTO: (
        r"(?<![a-z])(?:only\s+(?:photos|stills)|stills|photos\s+only)(?![a-z])|只要照片"
    ),
}
_LIKED = re.compile(
    rf"(?:(?<![a-z])my\s+)?(?:{FAVORITE.pattern})|(?<![a-z])(?:that\s+)?i\s+(?:liked?|loved?)(?![a-z])"
    r"|我?(?:最)?(?:喜欢|点赞)(?:过)?的"
)
_ALONE = re.compile(
    r"(?<![a-z])(?:alone|solo|(?:all\s+)?by\s+(?:him|her|my|them)self|on\s+(?:his|her|my)\s+own"
    r"|solo\s+(?:shot|portrait)s?)(?![a-z])|的?(?:独照|单人照|单照)|(?:自己)?一个人|独自一?人?"
)
_GROUP = re.compile(
    r"(?<![a-z])(?:group|family|team)\s+(?:photo|picture|shot|portrait|pic|selfie)s?(?![a-z])"
    r"|全家福|大?合[影照]|集体照|大合照"
)
_CROWD = re.compile(r"(?<![a-z])(?:crowds?|lots\s+of\s+people|many\s+people)(?![a-z])|人群|很多人")
_SO_MANY = re.compile(
    rf"(?<![a-z0-9])(?P<least>at\s+least\s+|more\s+than\s+)?(?P<en>{NUMBER})\s+(?:people|persons|of\s+us)"
    rf"(?![a-z])|(?P<zh_least>至少|超过)?(?P<zh>{NUMBER})个?人(?:(?![\u3400-\u9fff])|(?=[的在合]))"
)
_GROUP_FROM, _CROWD_FROM = 3, 10


def read_cameras(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Iterator[Filter]:
    before = len(draft.places)
    for model in take_names(draft, lexicon.vocabulary.cameras):
        span = sentence.span(*draft.places[before])
        yield Filter(FilterKind.CAMERA, Value(models=model.ids), span=span)
    before = len(draft.places)
    for make in take_makes(draft, lexicon.vocabulary.makes):
        span = sentence.span(*draft.places[before])
        yield Filter(FilterKind.CAMERA, Value(makes=make.ids), span=span)


def read_media(draft: Draft, sentence: Sentence) -> Iterator[Filter]:
    for media, pattern in _MEDIA.items():
        for match in draft.take_all(re.compile(pattern)):
            value = Value(media=frozenset({media}))
            yield Filter(FilterKind.MEDIA, value, span=sentence.span(*match.span()))


def read_favorite(draft: Draft, sentence: Sentence) -> Iterator[Filter]:
    spans = [match.span() for match in draft.take_all(_LIKED)]
    if spans:
        yield Filter(FilterKind.FAVORITE, Value(), span=sentence.span(*spans[0]))


def read_headcount(draft: Draft, sentence: Sentence, *, named: int, only: bool) -> Iterator[Filter]:
    """named: how many people must be in the photo. only: and nobody else, as it was said."""
    found: list[tuple[int | None, int | None, tuple[int, int]]] = []
    found += [(0, 0, match.span()) for match in draft.take_all(NOBODY)]
    found += [(max(1, named), max(1, named), match.span()) for match in draft.take_all(_ALONE)]
    for match in draft.take_all(_SO_MANY):
        people = number(match["en"] or match["zh"])
        at_least = match["least"] or match["zh_least"]
        more = bool(at_least) and at_least.strip() in {"more than", "超过"}
        found.append((people + more, None if at_least else people, match.span()))
    for match in draft.take_all(_GROUP):
        if named < 2:  # of several, being together says it already
            found.append((2 if named else _GROUP_FROM, None, match.span()))
    found += [(_CROWD_FROM, None, match.span()) for match in draft.take_all(_CROWD)]
    if only and named:
        yield _headcount(named, named, None)
    elif found:
        least, most, place = found[0]
        yield _headcount(least, most, sentence.span(*place))


def _headcount(least: int | None, most: int | None, span: tuple[int, int] | None) -> Filter:
    return Filter(FilterKind.HEADCOUNT, Value(least=least, most=most), span=span)


def read_tags(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Iterator[Filter]:
    """Concepts that some photo bears. What none bears is looked for as words, and by meaning."""
    mentions = list(_tagged(draft, sentence, lexicon))
    for listed in lists_of(draft, sentence, mentions):
        yield from listed.filters


def _tagged(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Iterator[Mention]:
    if lexicon.own_tags:
        for own in draft.take_all(any_name(lexicon.own_tags)):
            slugs = lexicon.own_tags[" ".join(own.group().split())]
            yield _tag(slugs, own, sentence)
    for mention in mentions_in(draft.text):
        borne = lexicon.tags.intersection(mention.slugs)
        match = re.search(alternatives([mention.written]), draft.text) if borne else None
        if match:
            draft.take(match)
            yield _tag(borne, match, sentence)


def _tag(slugs: frozenset[str], match: re.Match[str], sentence: Sentence) -> Mention:
    found = Filter(FilterKind.TAG, Value(tags=slugs), span=sentence.span(*match.span()))
    return Mention(*match.span(), found)
