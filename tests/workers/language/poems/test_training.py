"""A training makes the same network, killed in between or not."""

from pathlib import Path

import pytest
import torch

from tests import small_poems
from workers.language.poems.training import Plan, Training


def _quiet(_done: float, _note: str) -> None:
    pass


def _training() -> Training:
    return Training(small_poems.corpus(), Plan.of(small_poems.PARAMETERS))


def _run(training: Training, epochs: int) -> Training:
    for _ in range(epochs):
        training.run_epoch(_quiet)
    return training


def test_going_on_from_a_checkpoint_makes_the_network_that_was_never_stopped(
    tmp_path: Path,
) -> None:
    whole = _run(_training(), 3)
    killed = _run(_training(), 2)
    killed.save(tmp_path / "kept.pt")
    torch.manual_seed(99)  # another process, with other chances

    resumed = _training()
    resumed.go_on_from(tmp_path / "kept.pt")
    _run(resumed, 1)

    assert resumed.done
    for name, value in whole.best()[0].state_dict().items():
        assert torch.equal(value, resumed.best()[0].state_dict()[name]), name


def test_it_learns() -> None:
    training = _training()

    first, *_, last = [training.run_epoch(_quiet) for _ in range(3)]

    assert last["train"] < first["train"]


def test_it_tells_how_far_it_is() -> None:
    told: list[float] = []

    _training().run_epoch(lambda done, _: told.append(done))

    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] < 1


def test_parameters_must_be_there() -> None:
    with pytest.raises(KeyError):
        Plan.of({"epochs": 3})
