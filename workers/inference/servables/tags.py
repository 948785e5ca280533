"""Serves what is in a picture, in words: the image network that ships."""

from collections.abc import Sequence

from workers.inference.engine import torch_device
from workers.inference.servable import Payload
from workers.inference.servables import pictures
from workers.vision.tags.tagger import Tagger

_RESIDENT_BYTES = 120 * 1024**2


class TagsServable:
    """Items {"picture": ...}; results {"tags": [{"slug", "name_en", "name_zh", "confidence"}]}."""

    max_batch = 16
    resident_bytes = _RESIDENT_BYTES

    def __init__(self, tagger: Tagger) -> None:
        self.version = tagger.version
        self._tagger = tagger

    def check(self, item: Payload) -> None:
        pictures.checked(item)

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        looks = self._tagger.looks([pictures.decoded(item) for item in items])
        return [
            {
                "tags": [
                    {
                        "slug": tag.word.slug,
                        "name_en": tag.word.name_en,
                        "name_zh": tag.word.name_zh,
                        "confidence": round(tag.confidence, 4),
                    }
                    for tag in self._tagger.words(look)
                ]
            }
            for look in looks
        ]

    def warm_up(self) -> None:
        self._tagger.warm_up()

    def close(self) -> None:
        self._tagger.close()


def load(*, device: str, threads: int) -> TagsServable:
    """Raises EngineError."""
    return TagsServable(Tagger(torch_device(device, threads)))
