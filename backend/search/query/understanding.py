"""What a query asks for: names, days, favourites and panoramas as filters, and the words that are
left."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from uuid import UUID

from backend.photos.days import Days
from backend.search.query.concepts import Mention, mentions_in
from backend.search.query.dates import read_dates, season_in
from backend.search.query.names import Named, take_makes, take_names
from backend.search.query.segments import has_telling, words_in
from backend.search.query.spans import Draft, alternatives
from backend.search.text.words import Piece, joined, normalise, split

FAVORITE = re.compile(
    alternatives(
        ["favorite", "favorites", "favourite", "favourites", "starred", "收藏", "收藏的", "最爱"]
    )
)
PANORAMA = re.compile(
    alternatives(
        [
            *("panorama", "panoramas", "panoramic", "photo sphere", "photo spheres"),
            *("360 degree", "360 photo", "360 photos"),
            *("全景", "全景图", "全景照", "全景照片", "全景的"),
        ]
    )
    + r"|(?<![0-9])(?:360|三百六十) ?(?:°|度)"
)
NOBODY = re.compile(
    alternatives(
        f"{word} {people}"
        for word in ("no", "without", "without any", "empty of")
        for people in ("people", "persons", "person", "humans", "faces")
    )
    + "|"
    + alternatives(["nobody", "no one", "without anyone", "无人的", "没有人的", "没人的"])
    + "|(?:没有|没|无)(?:任何)?(?:人物|人(?![\u3400-\u9fff]))|空无一人的?"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names that occur in one library, normalised, with what bears them."""

    people: Mapping[str, frozenset[UUID]]
    places: Mapping[str, frozenset[int]]
    cameras: Mapping[str, frozenset[str]]
    makes: Mapping[str, frozenset[str]]
    years: range  # in which it has photos
    southern: bool = False  # whether its owner lives south of the equator


@dataclass(frozen=True, slots=True)
class Understanding:
    """days: None when the query says nothing about time. words: to be looked for.

    mentions: the concepts that they name. season: of a time that is told by a season or a feast
    alone, its name: photos can show it.
    """

    people: tuple[Named[UUID], ...] = ()
    places: tuple[Named[int], ...] = ()
    cameras: tuple[Named[str], ...] = ()
    makes: tuple[Named[str], ...] = ()
    days: tuple[Days, ...] | None = None
    favorite: bool = False
    panorama: bool = False
    nobody: bool = False  # only photos in which nobody is to be seen
    words: tuple[Piece, ...] = ()
    mentions: tuple[Mention, ...] = ()
    season: str = ""

    @property
    def phrase(self) -> str:
        """Whose meaning is looked for. Without "a photo of" and 的照片, which would draw it away
        from what the photo is to show."""
        return joined(self.words)

    @property
    def translation(self) -> str:
        """The concepts in the other language, which the encoder may know better."""
        names = (mention.translation for mention in self.mentions)
        return joined(piece for name in names for piece in split(name))

    @property
    def has_names(self) -> bool:
        return bool(self.people or self.places or self.cameras or self.makes)

    def place_ids(self) -> frozenset[int] | None:
        """ "中国 杭州" means Hangzhou; "杭州 上海", which no photo can be both of, either."""
        if not self.places:
            return None
        groups = [place.ids for place in self.places]
        common = reduce(frozenset.intersection, groups)
        return common or reduce(frozenset.union, groups)


def understand(query: str, *, vocabulary: Vocabulary, today: date) -> Understanding:
    """The owner's own names count before dates, so that a person may be called April."""
    draft = Draft.of(query)
    people = take_names(draft, vocabulary.people)
    cameras = take_names(draft, vocabulary.cameras)
    makes = take_makes(draft, vocabulary.makes)
    taken = len(draft.taken)
    days = read_dates(
        draft, today=today, known_years=vocabulary.years, southern=vocabulary.southern
    )
    season = season_in(draft.taken[taken:])
    places = take_names(draft, vocabulary.places)
    favorite = bool(list(draft.take_all(FAVORITE)))
    panorama = bool(list(draft.take_all(PANORAMA)))
    nobody = bool(list(draft.take_all(NOBODY)))
    understood = Understanding(people, places, cameras, makes, days, favorite, panorama, nobody)
    # Fillers alone ("photos of …") ask for nothing beside a filter.
    if understood != Understanding() and not has_telling(words_in(draft.text)):
        return replace(understood, season=season)
    return replace(_with_words(understood, draft.text), season=season)


def as_words(text: str) -> Understanding:
    """Nothing but words to look for."""
    return _with_words(Understanding(), normalise(text))


def season_as_words(understood: Understanding) -> Understanding:
    """The same query with its season looked for in the photos, whenever they were taken."""
    text = f"{understood.season} {understood.phrase}"
    return _with_words(replace(understood, days=None, season=""), text)


def _with_words(understood: Understanding, text: str) -> Understanding:
    words = words_in(text)
    return replace(understood, words=words, mentions=mentions_in(text) if words else ())
