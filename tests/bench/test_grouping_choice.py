"""The calibration that is shipped, and how it is chosen."""

from dataclasses import replace

import numpy as np
import pytest

from backend.people.services.calibration import CALIBRATIONS
from tests.bench.grouping.labelled import AS_IT_IS, PointSet
from tests.bench.grouping.measuring import SPACES
from tests.bench.grouping.metrics import Agreement
from tests.bench.grouping.nested import FOLDS, PRECISE, Score, Trial, with_strangers
from tests.bench.grouping.tuning import calibration_from, grid_of


@pytest.mark.parametrize("space", SPACES)
def test_what_is_shipped_is_something_that_the_search_can_choose(space: str) -> None:
    shipped = replace(CALIBRATIONS[space], crowding=0.0)
    assert shipped in [calibration_from(setting) for setting in grid_of(space)]


def test_one_network_has_one_calibration_whoever_runs_it() -> None:
    assert CALIBRATIONS["face_recognition-1.3.0"] == CALIBRATIONS["dlib-resnet29-1"]


def trial(*acts: list[float], precision: list[float] | None = None) -> Trial:
    """By setting, what each fold leaves to correct; and how precise the setting is."""
    precise = precision or [1.0] * len(acts)
    scores = [
        [[Score(Agreement(1.0, exact, 1.0), one)] for one in folds]
        for folds, exact in zip(acts, precise, strict=True)
    ]
    return Trial([(float(n),) for n in range(len(acts))], scores)


def test_a_fold_has_no_say_in_the_setting_that_it_is_measured_with() -> None:
    spoilt = [4.0, 4.0, 4.0, 4.0, 0.0]
    steady = [3.0, 3.0, 3.0, 3.0, 9.0]
    chosen = dict(trial(spoilt, steady).held_out())
    assert chosen == {0: 0, 1: 0, 2: 0, 3: 0, 4: 1}


def test_what_takes_two_for_one_too_often_is_not_chosen_however_little_it_leaves_to_do() -> None:
    loose, strict = [1.0] * FOLDS, [2.0] * FOLDS
    found = trial(loose, strict, precision=[PRECISE - 0.001, PRECISE])
    assert found.chosen == (1.0,)
    assert replace(found, precise=0.0).chosen == (0.0,)


def test_where_nothing_is_precise_enough_the_most_precise_is_chosen() -> None:
    one, other = [1.0] * FOLDS, [2.0] * FOLDS
    assert trial(one, other, precision=[0.5, 0.6]).chosen == (1.0,)


def test_of_every_third_person_one_face_is_left() -> None:
    people = np.repeat([f"person-{n}" for n in range(6 * FOLDS)], 4)
    points = {"space": np.zeros((len(people), 2), np.float32)}
    as_it_is = np.full(len(people), AS_IT_IS)
    faces = PointSet("set", people, people, as_it_is, np.ones(len(people)), points)
    for album in with_strangers(faces):
        _, counts = np.unique(album.who, return_counts=True)
        assert sorted(counts.tolist()) == [1, 1, 4, 4, 4, 4]
