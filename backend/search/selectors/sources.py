"""Everything that is known about photos in words, and what kind of knowledge each piece is."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from backend.common.languages import in_language
from backend.people.models import Face
from backend.photos.models import Asset
from backend.search.selectors import headcount
from backend.search.text.lexemes import WeightedText
from backend.tags.selectors.lineage import lineage_of, shown_tags
from backend.tags.vocabulary import words


class Kind(StrEnum):
    """Why a photo was found."""

    PERSON = "person"
    PLACE = "place"
    TAG = "tag"
    TEXT = "text"
    CAPTION = "caption"
    CAMERA = "camera"
    DATE = "date"
    FAVORITE = "favorite"
    PANORAMA = "panorama"
    SEMANTIC = "semantic"
    FILENAME = "filename"


# Days are no words: every photo has one, and a query's dates are understood as such.
WEIGHTS = {
    Kind.PERSON: "A",
    Kind.CAPTION: "A",
    Kind.TAG: "B",
    Kind.PLACE: "B",
    Kind.TEXT: "C",
    Kind.FILENAME: "D",
    Kind.CAMERA: "D",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One thing known about a photo. `text` is searched; `label` is shown as the reason, in the
    reader's language where it has names in both.

    concept: the slug of what `text` is a name of, where it names one that everybody shares.
    """

    kind: Kind
    text: str
    label: str
    concept: str = ""

    def weighted(self) -> WeightedText:
        return WeightedText(self.text, WEIGHTS[self.kind], self.concept)


def assets_with_sources(asset_ids: Collection[UUID]) -> QuerySet[Asset]:
    """The photos with all that `sources_of` reads, in a number of queries that does not grow."""
    faces = Face.objects.select_related("person")
    return (
        Asset.objects.filter(id__in=asset_ids)
        .select_related("place")
        .prefetch_related(
            "text_lines",
            Prefetch("faces", faces, to_attr="seen_faces"),
            Prefetch("asset_tags", shown_tags()),
        )
    )


def sources_of(asset: Asset) -> Iterator[Source]:
    """Most telling first, so that what a document must leave out is what matters least."""
    faces: list[Face] = asset.seen_faces  # type: ignore[attr-defined]  # by assets_with_sources
    for name in sorted({face.person.name for face in faces if face.person and face.person.name}):
        yield Source(Kind.PERSON, name, name)
    if asset.caption:
        yield Source(Kind.CAPTION, asset.caption, asset.caption)
    for keyword in asset.metadata.get("keywords", ()):
        yield Source(Kind.CAPTION, str(keyword), str(keyword))
    yield from _concepts(asset, faces)
    yield from _place(asset)
    yield Source(Kind.FILENAME, asset.filename, asset.filename)
    if camera := " ".join(filter(None, (asset.camera_make, asset.camera_model))):
        yield Source(Kind.CAMERA, camera, camera)
    if asset.lens_model:
        yield Source(Kind.CAMERA, asset.lens_model, asset.lens_model)
    for line in asset.text_lines.all():
        yield Source(Kind.TEXT, line.text, line.text)


def _concepts(asset: Asset, faces: list[Face]) -> Iterator[Source]:
    """Tags, each with what it is a kind of (a tabby is found as a cat and as an animal), and what
    the faces amount to."""
    tags = {tag.slug: tag for found in asset.asset_tags.all() for tag in lineage_of(found.tag)}
    for tag in tags.values():
        concept = "" if tag.owner_id else tag.slug  # an owner's word has one name
        yield _named(tag.name_zh, tag.name_en, concept)
    for slug in headcount.counted(faces):
        if slug not in tags:
            word = words().get(slug)
            names = (word.name_zh, word.name_en) if word else headcount.NAMES[slug]
            yield _named(*names, slug)


def _named(zh: str, en: str, concept: str) -> Source:
    names = dict.fromkeys((zh, en))
    return Source(Kind.TAG, " ".join(names), in_language(zh=zh, en=en), concept)


def _place(asset: Asset) -> Iterator[Source]:
    place = asset.place
    if place is None:
        return
    for zh, en in (
        (place.name_zh, place.name_en),
        (place.region_zh, place.region_en),
        (place.country_zh, place.country_en),
    ):
        if zh or en:
            yield Source(Kind.PLACE, f"{zh} {en}", in_language(zh=zh, en=en))
