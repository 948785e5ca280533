"""Photos that users corrected, and some that they let stand, as the frozen network sees them."""

import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from backend.common.errors import StageError
from backend.events.contracts import StageName
from backend.feedback.selectors.tag_corrections import (
    TagCorrection,
    any_photos,
    left_standing,
    tag_corrections,
)
from backend.tags.vocabulary import lineage
from workers.pipeline.context import photo_for
from workers.stages.preview import preview_pixels
from workers.vision.tags.head import prior
from workers.vision.tags.head_fitting import FEWEST, FEWEST_SHOWN
from workers.vision.tags.learning import FOREIGN, NO, UNSAID, YES, LearningSet
from workers.vision.tags.scenes import SPACE
from workers.vision.tags.tagger import Tagger
from workers.vision.tags.words import statements, threshold_of

MOST_CORRECTED = 3000  # photos: what the network sees in them takes minutes
_STANDING = 60  # photos, for each word, that show it and were left as they are
_ANY = 300  # photos, whatever they show
# The likeness (cosine) from which on two photos may be of one moment. The labelled ones that are
# have 0.97, cuttings of one portrait 0.81 to 0.84, and one pair in 1000 of others more than 0.62.
ALIKE = 0.85
_HELD_OUT = 4  # every fourth group is frozen

Said = dict[str, bool]  # by word


@dataclass(frozen=True, slots=True)
class Seen:
    """One photo. point: (512,) float16. priors: by word, of those that are learned."""

    asset_id: UUID
    owner_id: UUID
    point: NDArray[np.float16]
    priors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What users said. makers: of words that are owners' own, whose."""

    said: Mapping[UUID, Said]
    makers: Mapping[str, UUID]
    owners: frozenset[UUID]

    @property
    def words(self) -> tuple[str, ...]:
        """Those of which enough was said to learn anything."""
        spoken, shown = defaultdict[str, int](int), defaultdict[str, int](int)
        for said in self.said.values():
            for word, is_there in said.items():
                spoken[word] += 1
                shown[word] += is_there
        return tuple(
            word
            for word in sorted(spoken)
            if (spoken[word] >= FEWEST if threshold_of(word) <= 1 else shown[word] >= FEWEST_SHOWN)
        )


def read_spoken() -> Spoken:
    """A photo that shows a beagle shows a dog, unless its owner denies it."""
    said = defaultdict[UUID, Said](dict)
    makers: dict[str, UUID] = {}
    owners = set[UUID]()
    corrections: Sequence[TagCorrection] = list(tag_corrections(most_photos=MOST_CORRECTED))
    for one in corrections:
        said[one.asset_id][one.word] = one.is_there
        owners.add(one.owner_id)
        if one.is_own:
            makers[one.word] = one.owner_id
    for one in corrections:
        if one.is_there:
            for wider in lineage(one.word):
                said[one.asset_id].setdefault(wider.slug, True)
    return Spoken(said, makers, frozenset(owners))


def learning_set(spoken: Spoken, tagger: Tagger) -> LearningSet:
    """Rows in an order that tells nothing; groups that are frozen once stay so as the set grows."""
    words = spoken.words
    seen = sorted(_looks(_chosen(spoken, words), words, tagger), key=lambda one: _lot(one.asset_id))
    groups, frozen = _grouped(seen)
    thresholds = [min(threshold_of(word), 2.0) for word in words]
    return LearningSet(
        network=tagger.network_version,
        words=words,
        points=np.array([one.point for one in seen], np.float16).reshape(len(seen), -1),
        priors=np.array([[one.priors[word] for word in words] for one in seen], np.float16),
        labels=np.array([_labels(one, spoken, words) for one in seen], np.int8),
        groups=groups,
        frozen=frozen,
        thresholds=np.array(thresholds, np.float32),
    )


def _chosen(spoken: Spoken, words: Collection[str]) -> list[UUID]:
    owners = spoken.owners
    chosen = dict.fromkeys(spoken.said)
    for word in words:
        chosen |= dict.fromkeys(left_standing(word=word, owners=owners, most=_STANDING))
    return list(chosen | dict.fromkeys(any_photos(owners=owners, most=_ANY)))


def _looks(photos: Collection[UUID], words: Collection[str], tagger: Tagger) -> Iterator[Seen]:
    """A photo without a preview, or deleted meanwhile, is passed over."""
    with tempfile.TemporaryDirectory() as folder:
        for asset_id in photos:
            photo = photo_for(StageName.TAGS, asset_id, Path(folder))
            if photo is None:
                continue
            try:
                look = tagger.look(preview_pixels(photo))
            except StageError:
                continue
            point = tagger.spaces[SPACE].point(look)
            told = statements(look, point)
            priors = {word: prior(told.get(word)) for word in words}
            yield Seen(asset_id, photo.owner_id, point.astype(np.float16), priors)


def _labels(one: Seen, spoken: Spoken, words: Collection[str]) -> list[int]:
    said = spoken.said.get(one.asset_id, {})
    return [
        FOREIGN
        if spoken.makers.get(word, one.owner_id) != one.owner_id
        else {None: UNSAID, True: YES, False: NO}[said.get(word)]
        for word in words
    ]


def _grouped(seen: Sequence[Seen]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Numbers of groups of look-alikes, and which are frozen: by the oldest photo of each."""
    first = _first_alike(np.array([one.point for one in seen], np.float32))
    oldest: dict[int, UUID] = {}
    for row, one in enumerate(seen):
        leader = first[row]
        oldest[leader] = min(oldest.get(leader, one.asset_id), one.asset_id)
    numbers = {leader: number for number, leader in enumerate(sorted(oldest))}
    return (
        np.array([numbers[leader] for leader in first], np.int32),
        np.array([_lot(oldest[leader])[0] % _HELD_OUT == 0 for leader in first], bool),
    )


def _first_alike(points: NDArray[np.float32]) -> list[int]:
    """For each row the first one that it is joined to by a chain of look-alikes."""
    leader = list(range(len(points)))

    def find(row: int) -> int:
        while leader[row] != row:
            leader[row] = leader[leader[row]]
            row = leader[row]
        return row

    for row in range(1, len(points)):
        for other in np.flatnonzero(points[:row] @ points[row] >= ALIKE).tolist():
            one, another = sorted((find(row), find(other)))
            leader[another] = one
    return [find(row) for row in range(len(points))]


def _lot(asset_id: UUID) -> bytes:
    return sha256(asset_id.bytes).digest()
