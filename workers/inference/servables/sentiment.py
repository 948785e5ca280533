"""Serves moods: a text becomes how likely it is a happy one, and what it is called."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from workers.inference.errors import WeightsMissing
from workers.inference.servable import Payload, UnfitInput
from workers.language.sentiment.model import SentimentModel
from workers.language.text import shared_encoder

FILE = "sentiment.pt"  # a state dict, in the registry
CONTRACT: Mapping[str, object] = MappingProxyType(
    {
        "input": {"text": "what somebody wrote, in Chinese or English; the start of it is read"},
        "output": {
            "happy": "0 to 1: of texts with this number, that share is labelled happy",
            "reading": "unhappy, neutral or happy; neutral where nothing can be told",
        },
    }
)
_LONGEST = 20_000  # characters


class SentimentServable:
    """Items as in CONTRACT."""

    max_batch = 32

    def __init__(self, model: SentimentModel, *, version: str) -> None:
        self.version = version
        self.resident_bytes = model.resident_bytes
        self._model = model

    def check(self, item: Payload) -> None:
        _text(item)

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        return [
            {"happy": round(one.happy, 4), "reading": one.mood.value}
            for one in self._model.read([_text(item) for item in items])
        ]

    def warm_up(self) -> None:
        self._model.read(["这张照片真美", "What a lovely picture"])

    def close(self) -> None:
        """Nothing to finish: every text is read in its caller's thread."""


def load(
    files: Mapping[str, Path], *, version: str, device: str, threads: int
) -> SentimentServable:
    """`workers.inference.servable.Loader`. Raises WeightsMissing and WeightsCorrupt.

    device: left aside, for the encoder is in numpy, and what follows is small.
    """
    del device
    if FILE not in files:
        raise WeightsMissing(f"{version} has no file {FILE}.")
    encode = shared_encoder(threads).embed
    return SentimentServable(SentimentModel.load(files[FILE], encode), version=version)


def _text(item: Payload) -> str:
    """Raises UnfitInput."""
    text = item.get("text")
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise UnfitInput(f"An item has a `text` of at most {_LONGEST} characters.")
    return text
