"""A semantic space of a registered vision-language network."""

from collections.abc import Container, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from workers.inference.batcher import MicroBatcher
from workers.inference.device import is_lost, ran_out_of_memory
from workers.language.chance import WORDS_FLOOR, Chance
from workers.language.concepts import nearest_concepts
from workers.language.meaning import (
    Point,
    Points,
    QueryMeaning,
    Sight,
    WeightedText,
    mean_of,
    point_of_query,
    unit,
)
from workers.vision.pixels import Pixels
from workers.vision.semantic.folder import ModelFolder, registered
from workers.vision.semantic.preprocessing import preprocessing_of
from workers.vision.semantic.tokenizing import text_reader
from workers.vision.semantic.towers import load_towers
from workers.vision.tags.vocabulary import classes

_BATCH = {"cpu": 2, "cuda": 64}
_WAIT = {"cpu": 0.0, "cuda": 0.003}  # seconds
_TEXTS_AT_A_TIME = 64


class VisionLanguageSpace:
    """Safe to use from several threads; on a GPU their pictures share batches."""

    def __init__(self, folder: ModelFolder, *, device: torch.device, half: bool) -> None:
        """Raises UnusableModel."""
        self.version = folder.version
        self._device = device
        self._towers = load_towers(folder, device=device, half=half)
        self._dtype = next(self._towers.network.parameters()).dtype
        self._preprocessing = preprocessing_of(folder, side=self._towers.side)
        canonical = self._towers.kind == "siglip"
        self._reader = text_reader(folder, length=self._towers.length, canonical=canonical)
        self._words = [entry.word for entry in classes() if entry.word is not None]
        chinese = self._towers.kind == "chinese_clip"
        self._concepts = self._embed_texts(
            [word.name_zh if chinese else word.name_en for word in self._words]
        )
        self.dimensions = self._concepts.shape[1]
        self.leading: int | None = None  # nobody has looked which dimensions say most
        self._chance = Chance(self._concepts)
        self._floors = folder.floors()
        self._batcher: MicroBatcher[Pixels, Point] = MicroBatcher(
            self._embed_pictures,
            name=f"semantic-{self.version}",
            max_batch=_BATCH[device.type],
            max_wait=_WAIT[device.type],
            ran_out_of_memory=ran_out_of_memory,
            is_lost=is_lost,
        )

    def embed_picture(self, sight: Sight) -> Point:
        (point,) = self._batcher.map([sight.pixels()])
        return point

    def embed_words(self, texts: Sequence[WeightedText]) -> Point | None:
        return mean_of(texts, self._embed_texts)

    def embed_query(self, text: str, translation: str = "") -> QueryMeaning:
        """The floor for pictures is the network's own, or the operator's (`search.json`)."""
        point = point_of_query(text, translation, self._embed_texts)
        return QueryMeaning(
            point,
            picture_floor=self._floors.get("picture_floor", self._towers.picture_floor),
            words_floor=self._floors.get(
                "words_floor", self._chance.scores(point).floor(WORDS_FLOOR)
            ),
            concepts=nearest_concepts(point, self._words, self._concepts),
        )

    def warm_up(self) -> None:
        side = self._towers.side
        self._batcher.map([np.zeros((side, side, 3), np.uint8)])

    def close(self) -> None:
        self._batcher.close()

    @torch.inference_mode()
    def _embed_pictures(self, pictures: Sequence[Pixels]) -> list[Point]:
        batch = torch.from_numpy(np.stack([self._preprocessing.apply(one) for one in pictures]))
        points = self._towers.embed_pictures(batch.to(self._device, self._dtype))
        return list(unit(points.cpu().numpy()))

    @torch.inference_mode()
    def _embed_texts(self, texts: Sequence[str]) -> Points:
        batches: list[Points] = []
        for start in range(0, len(texts), _TEXTS_AT_A_TIME):
            ids, mask = self._reader.read(texts[start : start + _TEXTS_AT_A_TIME])
            points = self._towers.embed_texts(
                torch.from_numpy(ids).to(self._device), torch.from_numpy(mask).to(self._device)
            )
            batches.append(points.cpu().numpy())
        return unit(np.concatenate(batches))


def registered_spaces(
    models: Path, *, device: torch.device, half: bool, known: Container[str]
) -> Iterator[VisionLanguageSpace]:
    """Of every network in the folder whose version is not known. Raises UnusableModel, so that no
    worker starts without one of them."""
    for folder in registered(models):
        if folder.version in known:
            continue
        yield VisionLanguageSpace(folder, device=device, half=half)
