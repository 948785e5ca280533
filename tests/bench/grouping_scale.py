"""What it costs to add one photo's faces to a library of 10 k, 100 k and a million faces.

python -m tests.bench.grouping_scale [FACES ...]
"""

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tests.bench import tables
from tests.bench.crowd import DIMENSIONS, Crowd, Spread, crowd, spread
from tests.bench.database import use_fresh_database

if TYPE_CHECKING:
    from uuid import UUID

    from backend.accounts.models import User
    from backend.modelhub.models import EmbeddingSpace

SIZES = (10_000, 100_000, 1_000_000)
_SPACE = "sface-2021dec"
_PHOTOS = 150
_WARM_UP = 20
_MOST_FACES = 4  # in a photo


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one library. Milliseconds a photo: its rows written, and its faces grouped."""

    faces: int
    recording: tuple[float, float]  # median, 95 %
    grouping: tuple[float, float]
    each: float  # of that, a new face, on the average
    right: float  # share of new faces of known people that got the right person
    wrong: float  # share that got another's
    index_seconds: float
    index_bytes: int  # of all libraries so far


@dataclass(frozen=True, slots=True)
class ScaleResult:
    costs: Sequence[Cost]
    synthetic: Spread


def measure(sizes: Sequence[int] = SIZES) -> ScaleResult:
    """One library after the other, all in one database and in one index."""
    use_fresh_database()
    return ScaleResult([_cost(size, seed) for seed, size in enumerate(sizes)], _synthetic())


def section(result: ScaleResult) -> Iterable[str]:
    yield "## Grouping a photo's faces in a large library"
    yield ""
    yield (
        f"Synthetic points (`tests/bench/crowd.py`) of {DIMENSIONS} dimensions. Distances within"
        f" people: {_three(result.synthetic.same)} (5, 50 and 95 %); between people:"
        f" {_three(result.synthetic.different)} (0.1, 1 and 50 %). A tenth of the faces are of"
        " people who are there once, and a person's faces fall off as 1/rank. Photos of one to"
        f" {_MOST_FACES} faces are added through the product's own services, each in its own"
        " transaction, to one owner's library; the libraries share one HNSW index."
    )
    yield ""
    yield from tables.table(
        (
            "faces",
            "grouping a photo, median",
            "95 %",
            "recording, median",
            "95 %",
            "grouping a face, mean",
            "right person",
            "another's",
            "index built in",
            "index size",
        ),
        (
            (
                f"{cost.faces:,}",
                *(f"{value:.1f} ms" for value in (*cost.grouping, *cost.recording, cost.each)),
                f"{cost.right:.3f}",
                f"{cost.wrong:.3f}",
                f"{cost.index_seconds:.0f} s",
                f"{cost.index_bytes / 2**20:.0f} MiB",
            )
            for cost in result.costs
        ),
    )


def _three(values: Iterable[float]) -> str:
    return " / ".join(f"{value:.2f}" for value in values)


def _synthetic() -> Spread:
    faces = crowd(20_000)
    return spread(faces.who, faces.points)


def _cost(size: int, seed: int) -> Cost:
    from backend.accounts.models import User
    from backend.common.ids import new_id
    from backend.modelhub.services.indexes import drop_index, tend_indexes
    from tests.bench.library import face_space, fill_library

    faces = crowd(size, seed=seed)
    owner = User.objects.create_user(email=f"{new_id()}@bench.invalid")
    space = face_space(_SPACE, DIMENSIONS)
    drop_index(space=space)
    people = fill_library(owner, faces, space)
    start = time.perf_counter()
    tend_indexes()
    built = time.perf_counter() - start
    times, given = _add_photos(owner, faces, space)
    clear = [(who, person) for who, person in given if people[who] is not None]
    return Cost(
        faces=size,
        recording=_typical([recording for recording, _ in times]),
        grouping=_typical([grouping for _, grouping in times]),
        each=1000 * sum(grouping for _, grouping in times) / len(given),
        right=float(np.mean([person == people[who] for who, person in clear])),
        wrong=float(np.mean([person not in (None, people[who]) for who, person in clear])),
        index_seconds=built,
        index_bytes=_index_size(space),
    )


def _add_photos(
    owner: "User", faces: Crowd, space: "EmbeddingSpace"
) -> tuple[list[tuple[float, float]], list[tuple[int, "UUID | None"]]]:
    """Seconds of each photo after the first, for recording and for grouping; and who each of
    their faces is, beside the person that it got."""
    from backend.people.models import Face
    from backend.people.services.grouping import group_faces
    from backend.people.services.recording import record_faces
    from tests.bench.library import add_photo

    generator = np.random.default_rng(7)
    times: list[tuple[float, float]] = []
    given: list[tuple[int, UUID | None]] = []
    for number in range(_WARM_UP + _PHOTOS):
        chosen = generator.integers(1, _MOST_FACES + 1)
        who = np.unique(generator.choice(faces.who, chosen))
        qualities = generator.beta(6, 2, size=len(who)).tolist()
        points = faces.more(who, seed=number)
        asset_id, found = add_photo(owner, points, qualities, space)
        start = time.perf_counter()
        record_faces(asset_id=asset_id, result=found, model_version="bench")
        recorded = time.perf_counter()
        group_faces(asset_id=asset_id)
        grouped = time.perf_counter()
        if number >= _WARM_UP:
            times.append((recorded - start, grouped - recorded))
            people = Face.objects.filter(asset=asset_id).order_by("left")
            given += zip(who.tolist(), people.values_list("person_id", flat=True), strict=True)
    return times, given


def _typical(seconds: Sequence[float]) -> tuple[float, float]:
    """Median and 95 %, in milliseconds."""
    return float(np.median(seconds) * 1000), float(np.quantile(seconds, 0.95) * 1000)


def _index_size(space: "EmbeddingSpace") -> int:
    from django.db import connection

    from backend.modelhub.services.indexes import index_name

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_relation_size(to_regclass(%s))", [index_name(space)])
        (size,) = cursor.fetchone()
    return int(size)


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    sys.stdout.write("\n".join([*section(measure(sizes)), ""]))


if __name__ == "__main__":
    main()
