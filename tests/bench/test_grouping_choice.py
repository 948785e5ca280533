"""The calibration that is shipped, and how it is chosen."""

import numpy as np
import pytest

from backend.people.services.calibration import CALIBRATIONS
from tests.bench.grouping.measuring import SPACES
from tests.bench.grouping.metrics import Agreement
from tests.bench.grouping.nested import FOLDS, Score, Trial
from tests.bench.grouping.tuning import calibration_from, grid_of


@pytest.mark.parametrize("space", SPACES)
def test_what_is_shipped_is_something_that_the_search_can_choose(space: str) -> None:
    assert CALIBRATIONS[space] in [calibration_from(setting) for setting in grid_of(space)]


def test_one_network_has_one_calibration_whoever_runs_it() -> None:
    assert CALIBRATIONS["face_recognition-1.3.0"] == CALIBRATIONS["dlib-resnet29-1"]


def trial(*goodness: list[float], **limits: list[object]) -> Trial:
    """By setting, how well it does on each fold."""
    scores = [[[Score(Agreement(one, one), 0.0)] for one in folds] for folds in goodness]
    return Trial([(float(n),) for n in range(len(goodness))], scores, **limits)  # type: ignore[arg-type]


def test_a_fold_has_no_say_in_the_setting_that_it_is_measured_with() -> None:
    spoilt = [0.6, 0.6, 0.6, 0.6, 1.0]
    steady = [0.7, 0.7, 0.7, 0.7, 0.0]
    chosen = dict(trial(spoilt, steady).held_out())
    assert chosen == {0: 0, 1: 0, 2: 0, 3: 0, 4: 1}


def test_what_takes_strangers_for_one_is_not_chosen_however_well_it_does() -> None:
    strangers = [np.linspace(1.0, 2.0, 1001) for _ in range(FOLDS)]
    loose, strict = [1.0] * FOLDS, [0.5] * FOLDS
    found = trial(loose, strict, reaches=[1.1, 0.9], strangers=list(strangers))
    assert found.chosen == (1.0,)
