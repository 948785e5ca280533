"""What people may be to each other, and the words for it in Chinese and English.

`kinship.tsv` has a line for each kind: slug, English, Chinese, further words in either. A word may
stand for several kinds ("grandma"), and some words for several people at once ("parents").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from backend.search.text.words import normalise

SELF = "self"

# Each of these is somebody of one of the kinds; "my parents" are both.
_TOGETHER: Mapping[str, tuple[frozenset[str], ...]] = {
    **dict.fromkeys(
        ("parents", "mum and dad", "mom and dad", "爸妈", "父母", "爸爸妈妈"),
        (frozenset({"mother"}), frozenset({"father"})),
    ),
    **dict.fromkeys(
        ("爷爷奶奶",),
        (frozenset({"paternal-grandfather"}), frozenset({"paternal-grandmother"})),
    ),
    **dict.fromkeys(
        ("外公外婆", "姥姥姥爷"),
        (frozenset({"maternal-grandfather"}), frozenset({"maternal-grandmother"})),
    ),
    **dict.fromkeys(
        ("kids", "children", "kid", "sons and daughters", "孩子", "孩子们", "娃", "儿女"),
        (frozenset({"son", "daughter"}),),
    ),
    **dict.fromkeys(("sons",), (frozenset({"son"}),)),
    **dict.fromkeys(("daughters",), (frozenset({"daughter"}),)),
    **dict.fromkeys(
        ("siblings", "兄弟姐妹"),
        (frozenset({"elder-brother", "younger-brother", "elder-sister", "younger-sister"}),),
    ),
}
# Of these there are strangers too: they are the owner's own only with "my", or when some are known.
GENERAL = frozenset({"kids", "children", "kid", "孩子", "孩子们", "娃", "friend", "朋友"})


@dataclass(frozen=True, slots=True)
class Kind:
    slug: str
    name_en: str
    name_zh: str
    words: tuple[str, ...]  # normalised, its names among them


@cache
def kinds() -> Mapping[str, Kind]:
    table = (files(__package__) / "kinship.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    found = {}
    for slug, en, zh, others in rows:
        words = dict.fromkeys(normalise(word.strip()) for word in (en, zh, *others.split(",")))
        found[slug] = Kind(slug, en, zh, tuple(words))
    return MappingProxyType(found)


@cache
def words() -> Mapping[str, tuple[frozenset[str], ...]]:
    """By normalised word: the people it speaks of, each as the kinds that person may be of.

    Not the words for the owner, which mean something else in most sentences.
    """
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for kind in kinds().values():
        for word in kind.words if kind.slug != SELF else ():
            known = found.get(word, (frozenset[str](),))[0]
            found[word] = (known | {kind.slug},)
    return MappingProxyType(found | {normalise(word): kin for word, kin in _TOGETHER.items()})
