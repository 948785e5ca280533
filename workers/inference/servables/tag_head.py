"""A head of tags on a model server: revises what the network said of pictures."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import numpy as np

from workers.inference.errors import WeightsMissing
from workers.inference.servable import Payload, UnfitInput
from workers.vision.tags.head import DIMENSIONS, FILE, Head, Statement

_MOST_WORDS = 5000


class TagHeadServable:
    """An item: {"point": 512 numbers, "said": {word: [log-odds, threshold]}}; a result: the same
    "said", revised."""

    max_batch = 256

    def __init__(self, head: Head, *, version: str) -> None:
        self._head = head
        self.version = version
        self.resident_bytes = head.weights.nbytes

    def check(self, item: Payload) -> None:
        point, said = item.get("point"), item.get("said")
        if not _is_numbers(point, DIMENSIONS):
            raise UnfitInput(f"`point` is a list of {DIMENSIONS} finite numbers.")
        if not isinstance(said, Mapping) or len(said) > _MOST_WORDS:
            raise UnfitInput(f"`said` has at most {_MOST_WORDS} words.")
        if not all(_is_numbers(statement, 2) for statement in said.values()):
            raise UnfitInput("Of each word `said` tells its log-odds and its threshold.")

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        return [self._revise(item) for item in items]

    def warm_up(self) -> None:
        self.run([{"point": [0.0] * DIMENSIONS, "said": {}}])

    def close(self) -> None:
        """Nothing is held that Python does not give back."""

    def _revise(self, item: Payload) -> Payload:
        said = cast(Mapping[str, Sequence[float]], item["said"])
        revised = self._head.revise(
            {word: Statement(odds, threshold) for word, (odds, threshold) in said.items()},
            np.asarray(item["point"], np.float32),
        )
        return {"said": {word: [one.log_odds, one.threshold] for word, one in revised.items()}}


def load(
    files: Mapping[str, Path],
    *,
    version: str,
    device: str,  # noqa: ARG001  a few products of vectors: no device is worth the way to it
    threads: int,  # noqa: ARG001
) -> TagHeadServable:
    """Raises WeightsCorrupt and WeightsMissing."""
    if FILE not in files:
        raise WeightsMissing(f"{version} has no file {FILE}.")
    return TagHeadServable(Head.load(files[FILE]), version=version)


def _is_numbers(value: object, count: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == count
        and all(isinstance(one, int | float) and np.isfinite(one) for one in value)
    )
