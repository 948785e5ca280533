"""Parameters that are fitted anew win where those in use are bad, and nowhere else."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest

from backend.feedback.selectors.face_corrections import SpokenFace
from backend.people.services.calibration import CALIBRATIONS
from tests.workers.recipes.progress import Told
from workers.modelops.recipes import Metrics, Verdict
from workers.recipes import grouping
from workers.recipes.grouping import RECIPE, read, shipped
from workers.recipes.grouping_scores import grouped
from workers.recipes.known_faces import KnownFaces, group, known_faces

SPACE = "sface-2021dec"
PEOPLE, FACES = 24, 6
_SPREAD = 0.05  # around a person's middle, in each of 128 dimensions: 0.7 between two faces


def faces(*, people: int = PEOPLE, rejections: tuple[tuple[UUID, UUID], ...] = ()) -> KnownFaces:
    """Of one library, each in a photo of its own."""
    return known_faces(SPACE, spoken(people), rejections)


def spoken(people: int) -> list[SpokenFace]:
    drawn = np.random.default_rng(5)
    found = []
    for person in range(people):
        middle = drawn.normal(size=128)
        for number in range(FACES):
            point = middle / np.linalg.norm(middle) + drawn.normal(0, _SPREAD, 128)
            identity = UUID(int=1000 * person + number + 1)
            found.append(
                SpokenFace(
                    id=identity,
                    owner_id=UUID(int=1),
                    person_id=UUID(int=10**6 + person),
                    asset_id=identity,
                    quality=0.9,
                    point=(point / np.linalg.norm(point)).astype(np.float32),
                )
            )
    return found


@pytest.fixture
def data(tmp_path: Path) -> Path:
    faces().save(tmp_path / "faces")
    return tmp_path / "faces"


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shipped hardly puts anybody together."""
    bad = replace(CALIBRATIONS[SPACE], midpoint=0.62, scale=0.02)
    monkeypatch.setattr(grouping, "CALIBRATIONS", {SPACE: bad})


def verdict_of(data: Path, folder: Path, told: Told | None = None) -> tuple[Metrics, Verdict]:
    files = RECIPE.train(data, RECIPE.parameters, folder, told or Told())
    RECIPE.smoke_test(files)
    metrics = RECIPE.evaluate(files, data, Told())
    return metrics, RECIPE.judge(metrics, None)


@pytest.mark.usefixtures("strict")
def test_bad_parameters_are_replaced_by_better_ones(data: Path, tmp_path: Path) -> None:
    metrics, verdict = verdict_of(data, tmp_path)
    assert verdict.passed, verdict.reasons
    assert metrics["f1"] > metrics["shipped_f1"] + 0.2
    assert metrics["precision"] > 0.98


def test_parameters_that_are_no_better_are_refused(data: Path, tmp_path: Path) -> None:
    metrics, verdict = verdict_of(data, tmp_path)
    assert metrics["shipped_f1"] > 0.9
    assert not verdict.passed


@pytest.mark.usefixtures("strict")
def test_a_training_that_was_killed_goes_on_and_ends_alike(data: Path, tmp_path: Path) -> None:
    whole, resumed = tmp_path / "whole", tmp_path / "resumed"
    whole.mkdir()
    resumed.mkdir()
    told = Told()
    (once,) = RECIPE.train(data, RECIPE.parameters, whole, told).values()
    first = Told(kept_before=told.checkpoints[0])
    (again,) = RECIPE.train(data, RECIPE.parameters, resumed, first).values()
    assert once.read_bytes() == again.read_bytes()


def test_nobody_is_both_learned_from_and_held_out() -> None:
    found = faces()
    learned, held_out = set(found.people[~found.frozen]), set(found.people[found.frozen])
    assert not learned & held_out
    assert min(len(learned), len(held_out)) >= 4


def test_the_same_faces_are_the_same_bytes(tmp_path: Path) -> None:
    faces().save(tmp_path / "one")
    known_faces(SPACE, reversed(spoken(PEOPLE)), ()).save(tmp_path / "other")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_a_face_that_is_not_somebody_counts_where_it_is_put_with_them() -> None:
    """The owner said of a face of one person that it is not the other, whom it resembles."""
    people = spoken(2)
    stranger = replace(people[0], id=UUID(int=77), person_id=None, asset_id=UUID(int=77))
    told = ((stranger.id, people[0].person_id),)
    found = known_faces(SPACE, [*people, stranger], told)  # type: ignore[arg-type]
    everybody = replace(found, frozen=np.zeros(len(found.points), bool))
    together = grouped(everybody.libraries(frozen=False), shipped(SPACE)).pairs
    assert together.wrong == FACES


def test_parameters_of_another_space_are_not_used(tmp_path: Path) -> None:
    path = tmp_path / "grouping.json"
    path.write_text('{"space": "another-1", "calibration": {"midpoint": 0.1}}')
    assert read(path, SPACE) == shipped(SPACE)


def test_faces_are_grouped_as_the_product_does() -> None:
    found = faces(people=4)
    groups = group(found, shipped(SPACE))
    for person in np.unique(found.people):
        assert len(set(groups[found.people == person])) == 1
