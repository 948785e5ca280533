"""The concepts that a query speaks of: words of the vocabulary, in either language.

Beside the vocabulary's own names there are everyday ones, in `everyday.tsv`: slug, then what people
type for it. One word may stand for several concepts ("coast"), and a concept that only a count of
faces can tell ("couple") needs no word in the vocabulary.

Names are compared as words: 马 is not in 斑马, and "cat" is in "cats" but not in "catalogue".
Chinese says what a thing is at the end: an unknown word such as 小花猫 is read by its last part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from backend.search.query.segments import pieces_in
from backend.search.text.words import Piece, split
from backend.tags.vocabulary import HEADINGS, words

_LONGEST = 6  # pieces of a name
_PHRASE_FROM, _PHRASE_TO = 4, 8  # characters: what is longer is no word
# Before a head of one character, these only say what it is like; 热狗 and 海马 are other things.
_PLAIN_MODIFIERS = frozenset("小大老白黑红黄蓝绿灰花胖野幼肥美")
_PLAIN_ENDINGS = frozenset("咪儿们子")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a query that name a concept, or several that share the name.

    pieces: the query's own, in which the name stands; of a phrase it may be a part.
    """

    slugs: tuple[str, ...]
    written: str
    pieces: tuple[Piece, ...]

    @property
    def translation(self) -> str:
        """What the vocabulary calls it in the other language; empty where it has no name of its
        own."""
        word = next((words()[slug] for slug in self.slugs if slug in words()), None)
        if word is None:
            return ""
        return word.name_en if self.pieces[0].is_run else word.name_zh

    @property
    def names(self) -> tuple[str, ...]:
        """As it was written, and as the vocabulary calls it."""
        named = (words()[slug] for slug in self.slugs if slug in words())
        others = (name for word in named for name in (word.name_zh, word.name_en))
        return tuple(dict.fromkeys((self.written, *others)))


def slugs_of(names_en: Iterable[str]) -> frozenset[str]:
    """Of the vocabulary's words that are called so; not of what they are kinds of."""
    return frozenset(slug for name in names_en if (slug := _slugs_by_name().get(name)))


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    piece: Piece  # in which it stands


def mentions_in(text: str) -> tuple[Mention, ...]:
    """From the left, the longest name first; no word belongs to two."""
    return tuple(_mentions([part for piece in pieces_in(text) for part in _parts(piece)]))


def _parts(piece: Piece) -> Iterator[_Part]:
    """The piece, or the two names that a Chinese phrase is made of: 蓝天白云."""
    text, known = piece.text, _names()
    if piece.is_run and _PHRASE_FROM <= len(text) <= _PHRASE_TO and text not in known:
        for middle in range(2, len(text) - 1):
            if text[:middle] in known and text[middle:] in known:
                yield _Part(text[:middle], piece)
                yield _Part(text[middle:], piece)
                return
    yield _Part(text, piece)


def _mentions(parts: Sequence[_Part]) -> Iterator[Mention]:
    start = 0
    while start < len(parts):
        for end in range(min(start + _LONGEST, len(parts)), start, -1):
            if mention := _mention(parts[start:end]):
                yield mention
                start = end
                break
        else:
            start += 1


def _mention(parts: Sequence[_Part]) -> Mention | None:
    """What all of them together name."""
    if len({part.piece.is_run for part in parts}) > 1:
        return None
    known, texts = _names(), [part.text for part in parts]
    if parts[0].piece.is_run:
        written = "".join(texts)
        candidates = [written, *(_heads(written) if len(parts) == 1 else ())]
    else:
        written = " ".join(texts)
        candidates = [_singular_words(texts)]
    slugs = next((known[name] for name in candidates if name in known), None)
    pieces = tuple(dict.fromkeys(part.piece for part in parts))
    return None if slugs is None else Mention(slugs, written, pieces)


def _heads(name: str) -> Iterator[str]:
    """What a Chinese compound may be a kind of, the longest first."""
    if len(name) > _PHRASE_TO:
        return
    for start in range(1, len(name) - 1):
        yield name[start:]
    if len(name) > 1 and set(name[:-1]) <= _PLAIN_MODIFIERS:
        yield name[-1]
    if len(name) == 2 and name[-1] in _PLAIN_ENDINGS:
        yield name[0]


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """Slugs by normalised name; singular, where it is English."""
    found: dict[str, tuple[str, ...]] = {}
    for name, slug in _pairs():
        pieces = list(split(name))
        texts = [piece.text for piece in pieces]
        unspaced = all(piece.is_run for piece in pieces)
        key = "".join(texts) if unspaced else _singular_words(texts)
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), slug)))
    return found


@cache
def _slugs_by_name() -> Mapping[str, str]:
    return {word.name_en: word.slug for word in words().values()}


def _pairs() -> Iterator[tuple[str, str]]:
    for word in words().values():
        if word.slug not in HEADINGS:
            yield word.name_en, word.slug
            yield word.name_zh, word.slug
    table = (files(__package__) / "everyday.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        slug, names = line.split("\t")
        for name in names.split(","):
            yield name, slug


def _singular_words(name: Iterable[str]) -> str:
    return " ".join(map(_singular, name))


def _singular(word: str) -> str:
    """Near enough: both sides are cut alike, and irregular plurals are names of their own."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
