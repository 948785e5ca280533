"""What the figures mean."""

import numpy as np
import pytest

from workers.language.sentiment import measuring
from workers.language.sentiment.corpus import Mood

HAPPY, NEUTRAL, UNHAPPY = Mood.HAPPY, Mood.NEUTRAL, Mood.UNHAPPY


def test_accuracy_counts_what_is_on_the_right_side() -> None:
    assert measuring.accuracy(np.array([0.9, 0.2, 0.6]), np.array([True, False, False])) == 2 / 3


def test_macro_f1_counts_rare_moods_as_much_as_frequent_ones() -> None:
    truth = [HAPPY] * 9 + [UNHAPPY]
    assert measuring.macro_f1([HAPPY] * 10, truth) == pytest.approx((2 * 9 / 19 + 0) / 2)
    assert measuring.macro_f1(truth, truth) == 1


def test_probabilities_that_come_true_have_no_calibration_error() -> None:
    happy = np.repeat([0.1, 0.9], 100)
    truth = np.array([n % 10 == 0 for n in range(100)] + [n % 10 != 0 for n in range(100)])
    assert measuring.calibration_error(happy, truth) == pytest.approx(0)
    assert measuring.calibration_error(happy, ~truth) == pytest.approx(0.8)


def test_the_neutral_band_is_as_wide_as_it_takes_to_be_right_outside_of_it() -> None:
    happy = np.linspace(0, 1, 1001)
    truth = happy > 0.5
    assert measuring.neutral_band(happy, truth, right=1.0) == pytest.approx((0.5, 0.5))
    doubtful = truth ^ (np.abs(happy - 0.5) < 0.2) & (np.arange(1001) % 2 == 0)
    low, high = measuring.neutral_band(happy, doubtful, right=0.999)
    assert low == pytest.approx(0.3, abs=0.02)
    assert high == pytest.approx(0.7, abs=0.02)


def test_what_lies_in_the_band_is_neutral() -> None:
    assert [measuring.mood(one, (0.3, 0.8)) for one in (0.29, 0.3, 0.8, 0.81)] == [
        UNHAPPY,
        NEUTRAL,
        NEUTRAL,
        HAPPY,
    ]
