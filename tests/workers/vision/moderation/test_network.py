"""Harmless photos are taken for harmless, and prepared as the network's authors did."""

from collections.abc import Callable

import numpy as np
import pytest

from workers.inference.weights import MODERATION
from workers.vision.moderation.network import SIDE, ExplicitNetwork, prepared
from workers.vision.pixels import Pixels


@pytest.fixture(scope="module")
def network() -> ExplicitNetwork:
    return ExplicitNetwork(MODERATION.verified(), threads=1, cuda=False)


@pytest.mark.parametrize("photo", ["chelsea.png", "china.jpg", "coffee.png", "astronaut.png"])
def test_a_harmless_photo_scores_low(
    network: ExplicitNetwork, picture: Callable[[str], Pixels], photo: str
) -> None:
    assert network.scores([picture(photo)])[0] < 0.1


def test_company_in_a_batch_changes_nothing(
    network: ExplicitNetwork, picture: Callable[[str], Pixels]
) -> None:
    pictures = [picture("chelsea.png"), picture("astronaut.png")]
    together = network.scores(pictures)
    alone = [network.scores([one])[0] for one in pictures]
    assert together == pytest.approx(alone, abs=1e-4)


def test_the_network_gets_the_middle_in_blue_green_red_less_the_mean() -> None:
    photo = np.zeros((300, 400, 3), np.uint8)
    photo[:, :, 0] = 200  # red
    shown = prepared(photo)
    assert shown.shape == (SIDE, SIDE, 3)
    assert shown.mean(axis=(0, 1)) == pytest.approx([-104, -117, 200 - 123], abs=2)
