"""Everything that is known about photos in words, and what kind of knowledge each piece is."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from backend.people.models import Face
from backend.photos.models import Asset
from backend.tags.selectors.lineage import lineage_of, shown_tags


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
    """One thing known about a photo. `text` is searched, `label` is shown as the reason."""

    kind: Kind
    text: str
    label: str


def assets_with_sources(asset_ids: Collection[UUID]) -> QuerySet[Asset]:
    """The photos with all that `sources_of` reads, in a number of queries that does not grow."""
    named = Face.objects.filter(person__isnull=False).exclude(person__name="")
    return (
        Asset.objects.filter(id__in=asset_ids)
        .select_related("place")
        .prefetch_related(
            "text_lines",
            Prefetch("faces", named.select_related("person"), to_attr="named_faces"),
            Prefetch("asset_tags", shown_tags()),
        )
    )


def sources_of(asset: Asset) -> Iterator[Source]:
    """Most telling first, so that what a document must leave out is what matters least."""
    for name in sorted({face.person.name for face in asset.named_faces}):  # type: ignore[attr-defined]  # set by assets_with_sources
        yield Source(Kind.PERSON, name, name)
    if asset.caption:
        yield Source(Kind.CAPTION, asset.caption, asset.caption)
    for keyword in asset.metadata.get("keywords", ()):
        yield Source(Kind.CAPTION, str(keyword), str(keyword))
    yield from _tags(asset)
    yield from _place(asset)
    yield Source(Kind.FILENAME, asset.filename, asset.filename)
    if camera := " ".join(filter(None, (asset.camera_make, asset.camera_model))):
        yield Source(Kind.CAMERA, camera, camera)
    if asset.lens_model:
        yield Source(Kind.CAMERA, asset.lens_model, asset.lens_model)
    for line in asset.text_lines.all():
        yield Source(Kind.TEXT, line.text, line.text)


def _tags(asset: Asset) -> Iterator[Source]:
    """Each with what it is a kind of: a tabby is found as a cat and as an animal."""
    tags = {tag.slug: tag for found in asset.asset_tags.all() for tag in lineage_of(found.tag)}
    for tag in tags.values():
        names = dict.fromkeys((tag.name_zh, tag.name_en))  # an owner's word has one name
        yield Source(Kind.TAG, " ".join(names), " · ".join(names))


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
            yield Source(
                Kind.PLACE, f"{zh} {en}", " · ".join(dict.fromkeys(filter(None, (zh, en))))
            )
