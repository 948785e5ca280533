"""How far what users said about tags can be trusted: whether they agree where they can."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from backend.events.contracts import SpaceKind
from backend.feedback.selectors.tag_corrections import TagCorrection, tag_corrections
from backend.modelhub.selectors.spaces import current_space
from backend.search.models import AssetEmbedding

_MOST_PHOTOS = 2000  # those that somebody spoke about last
_SAME = 0.97  # the likeness (cosine) of copies of one photo


@dataclass(frozen=True, slots=True)
class Disputed:
    slug: str
    contradictions: int


@dataclass(frozen=True, slots=True)
class Quality:
    """Of the latest corrections of shared words.

    labels: what was said of how many pairs of photo and word. single_user: the share of words that
    one user alone has spoken about. compared: pairs of labels by two users, of one word, on photos
    that look the same. contradicting: those in which one says yes and the other no.
    disputed: the words with the most of those, worst first.
    """

    labels: int
    words: int
    single_user: float
    compared: int
    contradicting: int
    disputed: tuple[Disputed, ...]


def tag_label_quality() -> Quality:
    said = [one for one in tag_corrections(most_photos=_MOST_PHOTOS) if not one.is_own]
    speakers = defaultdict[str, set[object]](set)
    for one in said:
        speakers[one.word].add(one.owner_id)
    pairs = _compared(said)
    disputes = defaultdict[str, int](int)
    for one, other in pairs:
        disputes[one.word] += one.is_there != other.is_there
    worst = sorted((-count, word) for word, count in disputes.items() if count)
    return Quality(
        labels=len(said),
        words=len(speakers),
        single_user=sum(len(users) == 1 for users in speakers.values()) / max(1, len(speakers)),
        compared=len(pairs),
        contradicting=sum(disputes.values()),
        disputed=tuple(Disputed(word, -count) for count, word in worst[:10]),
    )


def _compared(said: list[TagCorrection]) -> list[tuple[TagCorrection, TagCorrection]]:
    space = current_space(kind=SpaceKind.VISUAL)
    by_word = defaultdict[str, list[TagCorrection]](list)
    for one in said:
        by_word[one.word].append(one)
    shared = {w: row for w, row in by_word.items() if len({one.owner_id for one in row}) > 1}
    if space is None or not shared:
        return []
    photos = {one.asset_id for row in shared.values() for one in row}
    rows = AssetEmbedding.objects.filter(space=space, asset__in=photos)
    points = {row.asset_id: np.asarray(row.embedding, np.float32) for row in rows}
    return [pair for row in shared.values() for pair in _alike(row, points)]


def _alike(
    said: list[TagCorrection], points: Mapping[UUID, NDArray[np.float32]]
) -> list[tuple[TagCorrection, TagCorrection]]:
    known = [one for one in said if one.asset_id in points]
    if len(known) < 2:
        return []
    matrix = np.array([points[one.asset_id] for one in known])
    near = np.triu(matrix @ matrix.T >= _SAME, 1)
    return [
        (known[row], known[column])
        for row, column in np.argwhere(near).tolist()
        if known[row].owner_id != known[column].owner_id
    ]
