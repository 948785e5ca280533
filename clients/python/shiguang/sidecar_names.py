"""Which file in a folder describes which photo, by their names alone.

XMP lies beside a photo as "IMG_1.jpg.xmp" (darktable, digiKam) or "IMG_1.xmp" (Lightroom).

Google Takeout's JSON follows no specification; what is known of its names:

    IMG_1.jpg          IMG_1.jpg.json, or since 2024 IMG_1.jpg.supplemental-metadata.json
    IMG_1(1).jpg       IMG_1.jpg(1).json, IMG_1.jpg.supplemental-metadata(1).json
    IMG_1-edited.jpg   the JSON of IMG_1.jpg; the word is in the language of the account
    IMG_1.MP4          the JSON of IMG_1.HEIC, where it is the film of a live photo
    PXL_1.MP           that of PXL_1.MP.jpg

A JSON's name has at most 46 characters before ".json", 51 with it: the rest of "supplemental-
metadata", or of the photo's name, is cut off.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

_NUMBERED = re.compile(r"(.*)(\([0-9]{1,4}\))", re.DOTALL)
_SUPPLEMENT = "supplemental-metadata"
_LONGEST = 46  # characters
_FILMS = frozenset({"mp4", "mov", "m4v", "mp", "mp~2", "3gp"})
_EDITED = (
    *("-edited", "-bearbeitet", "-modifié", "-modifie", "-editado", "-editada", "-ha editado"),
    *("-modificato", "-modificado", "-bewerkt", "-edytowane", "-redigerad", "-redigeret"),
    *("-upraveno", "-muokattu", "-изменено", "-已修改", "-已编辑", "-已編輯", "-編集済み"),
    *("-수정됨", "-düzenlendi"),
)
_Key = tuple[str, str]  # a name, and the number in brackets that tells it from others


def sidecars_of(photos: Iterable[str], besides: Iterable[str]) -> dict[str, list[str]]:
    """For each photo the names of those beside it that describe it: XMP, JSON, both or none."""
    names = sorted(besides)
    xmp = {_plain(name): name for name in names if name.lower().endswith(".xmp")}
    json = _index(name for name in names if name.lower().endswith(".json"))
    return {photo: [*_xmp_of(photo, xmp), *_json_of(photo, json)] for photo in photos}


def _xmp_of(photo: str, xmp: Mapping[str, str]) -> Iterator[str]:
    name = _plain(photo)
    for candidate in (f"{name}.xmp", f"{_split(name)[0]}.xmp"):
        if candidate in xmp:
            yield xmp[candidate]
            return


def _json_of(photo: str, json: Mapping[_Key, str]) -> Iterator[str]:
    for key in _keys_of_photo(photo):
        if key in json:
            yield json[key]
            return


def _index(names: Iterable[str]) -> dict[_Key, str]:
    """By everything that they may describe; what a name says in full stands above a guess."""
    guesses: list[dict[_Key, str]] = [{} for _ in range(4)]
    stems: dict[_Key, set[str]] = defaultdict(set)
    for name in names:
        whole = _plain(name).removesuffix(".json")
        base, number = _numbered(whole)
        title, dot, rest = base.rpartition(".")
        described = title if dot and _SUPPLEMENT.startswith(rest) else base
        guesses[0].setdefault((whole, ""), name)
        guesses[1].setdefault((base, number), name)
        guesses[2].setdefault((described, number), name)
        if len(whole) >= _LONGEST:
            guesses[3].setdefault((f"{base}…", number), name)
        stems[(f"{_split(described)[0]}.*", number)].add(name)
    found = {key: one for key, (one, *more) in stems.items() if not more}
    for guess in reversed(guesses):
        found |= guess
    return found


def _keys_of_photo(photo: str) -> Iterator[_Key]:
    name = _plain(photo)
    yield name, ""
    stem, suffix = _split(name)
    bare, number = _numbered(stem)
    full = bare + suffix
    yield full, number
    yield from _cut(full, number)
    original = _without_edit(bare)
    if original is not None:
        yield original + suffix, number
        yield from _cut(original + suffix, number)
        yield f"{original}.*", number
    if suffix.removeprefix(".") in _FILMS:
        yield f"{bare}.*", number
        yield f"{full}.*", number


def _cut(name: str, number: str) -> Iterator[_Key]:
    """What may be left of a long name; the number may stand within the limit, or beyond it."""
    for length in range(min(len(name) - 1, _LONGEST + 5), _LONGEST - len(number) - 1, -1):
        yield f"{name[:length]}…", number


def _without_edit(stem: str) -> str | None:
    """The name that an edited photo had before; None for one that says of no edit.

    Names of photos are cut as well, so that only the beginning of the word may be left.
    """
    for word in _EDITED:
        if stem.endswith(word):
            return stem.removesuffix(word)
    head, dash, rest = stem.rpartition("-")
    if len(stem) >= _LONGEST and any(word.startswith(dash + rest) for word in _EDITED):
        return head
    return None


def _numbered(name: str) -> tuple[str, str]:
    """ "IMG_1(2)" as ("IMG_1", "(2)")."""
    match = _NUMBERED.fullmatch(name)
    return (match[1], match[2]) if match else (name, "")


def _split(name: str) -> tuple[str, str]:
    """Stem and suffix, the latter with its dot."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, dot + suffix) if stem else (name, "")


def _plain(name: str) -> str:
    """Of one spelling: Macs write accents apart, and case is seldom kept everywhere."""
    return normalize("NFC", name).casefold()
