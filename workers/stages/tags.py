"""tags: what is in the picture, in words."""

from backend.events.contracts import StageName
from backend.events.results import FoundTag, TagsFound
from workers.inference.engine import current

from .contract import Photo
from .preview import preview_pixels


class Tags:
    name = StageName.TAGS

    def model_version(self) -> str:
        return current().tags.version

    def run(self, photo: Photo) -> TagsFound:
        recognised = current().tags.recognise(preview_pixels(photo))
        return TagsFound(
            tuple(
                FoundTag(tag.word.slug, tag.word.name_en, tag.word.name_zh, tag.confidence)
                for tag in recognised
            )
        )


stage = Tags()
