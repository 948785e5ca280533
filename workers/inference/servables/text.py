"""Serves where texts lie among the meanings of texts: the sentence encoder that ships."""

from collections.abc import Sequence

from workers.inference.servable import Payload, UnfitInput
from workers.language.text import TextEncoder

_RESIDENT_BYTES = 220 * 1024**2
_LONGEST = 100_000  # characters; the encoder reads the first two thousand


class TextServable:
    """Items {"text": ...}; results {"point": [512 numbers, of unit length]}."""

    max_batch = 32
    resident_bytes = _RESIDENT_BYTES

    def __init__(self, encoder: TextEncoder) -> None:
        self.version = encoder.version
        self._encoder = encoder

    def check(self, item: Payload) -> None:
        _text(item)

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        points = self._encoder.embed([_text(item) for item in items])
        return [{"point": point} for point in points.tolist()]

    def warm_up(self) -> None:
        self._encoder.warm_up()

    def close(self) -> None:
        self._encoder.close()


def load(*, device: str, threads: int) -> TextServable:  # noqa: ARG001  it knows no other device
    """Raises EngineError."""
    return TextServable(TextEncoder(threads=threads))


def _text(item: Payload) -> str:
    text = item.get("text")
    if not isinstance(text, str) or not text.strip() or len(text) > _LONGEST:
        raise UnfitInput(f"An item has a `text`, of at most {_LONGEST:,} characters.")
    return text
