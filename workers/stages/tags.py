"""tags: what is in the picture, in words, and how it looks, as points."""

from collections.abc import Iterator

from backend.events.contracts import StageName
from backend.events.results import FoundTag, SpacePoint, TagsFound
from workers.inference.engine import current
from workers.vision.tags.look import Look

from .contract import Photo
from .look import look_of


class Tags:
    name = StageName.TAGS

    def model_version(self) -> str:
        return current().tags.version

    def run(self, photo: Photo) -> TagsFound:
        look = look_of(photo)
        found = tuple(
            FoundTag(tag.word.slug, tag.word.name_en, tag.word.name_zh, tag.confidence)
            for tag in current().tags.words(look)
        )
        return TagsFound(found, tuple(_points(photo, look)))


def _points(photo: Photo, look: Look) -> Iterator[SpacePoint]:
    """In those of the wanted spaces that this network knows."""
    for version in photo.spaces:
        if (space := current().tags.spaces.get(version)) is not None:
            yield SpacePoint(version, tuple(space.point(look).tolist()))


stage = Tags()
