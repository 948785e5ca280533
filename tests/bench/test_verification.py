"""The score of a network: what it accepts of one person, and of two, at thresholds from others."""

from pathlib import Path

import numpy as np
import pytest

from tests.bench.verification import scores
from tests.evaluation.faces import Face, LabelledFace, Picture

PEOPLE, EACH = 12, 4


def faces(*, occasions: int = EACH) -> list[LabelledFace]:
    return [
        LabelledFace(
            Picture(f"{who}-{number % occasions}", Path("none"), None, ()), Face(f"p{who}", None)
        )
        for who in range(PEOPLE)
        for number in range(EACH)
    ]


def points(spread: float, *, seed: int = 0) -> np.ndarray:
    generator = np.random.default_rng(seed)
    people = np.random.default_rng(99).normal(0, 1, (PEOPLE, 16)).repeat(EACH, axis=0)
    return (people + generator.normal(0, spread, people.shape)).astype(np.float32)


def test_a_network_that_tells_people_apart_accepts_all_and_nothing_false() -> None:
    score = scores(faces(), points(0.01), {"clean": points(0.01, seed=1)}, aims=(0.01,))["clean"]
    assert score.genuine == PEOPLE * EACH * (EACH - 1)
    assert score.rate(0.01) == 1
    assert score.rank_one == 1


def test_a_network_that_knows_nothing_accepts_no_more_of_one_person_than_of_two() -> None:
    noise = np.random.default_rng(3).normal(0, 1, (2, PEOPLE * EACH, 16)).astype(np.float32)
    score = scores(faces(), noise[0], {"noise": noise[1]}, aims=(0.1,))["noise"]
    assert score.rate(0.1) == pytest.approx(0.1, abs=0.07)
    assert score.false_rate(0.1) == pytest.approx(0.1, abs=0.05)
    assert score.rank_one < 0.4


def test_a_condition_under_which_all_look_alike_is_seen_in_its_false_accepts() -> None:
    alike = np.zeros((PEOPLE * EACH, 16), np.float32)
    alike[:] = points(0.01)[0]
    found = scores(
        faces(), points(0.2), {"clean": points(0.2, seed=1), "alike": alike}, aims=(0.05,)
    )
    assert found["alike"].false_rate(0.05) > found["clean"].false_rate(0.05)


def test_pictures_of_one_occasion_are_no_proof() -> None:
    score = scores(faces(occasions=1), points(0.1), {"clean": points(0.1)}, aims=(0.1,))["clean"]
    assert score.genuine == 0
    assert score.ranked == 0
    assert score.rate(0.1) == 0


def test_people_who_may_be_one_are_not_counted_as_two() -> None:
    doubt = {frozenset({"p0", f"p{who}"}) for who in range(1, PEOPLE)}
    sure = scores(faces(), points(0.1), {"c": points(0.1)}, aims=(0.1,))["c"]
    unsure = scores(faces(), points(0.1), {"c": points(0.1)}, aims=(0.1,), unsure=doubt)["c"]
    half = PEOPLE // 2  # pairs are counted within the half that was not chosen on
    assert sure.impostors - unsure.impostors == 2 * (half - 1) * EACH * EACH
