"""Between any two ranks there is another, whatever was put where before."""

from itertools import islice, pairwise
from random import Random

import pytest

from backend.albums.ranks import between, following


def test_ranks_that_follow_one_another_go_up() -> None:
    first = list(islice(following(None), 1000))
    assert all(low < high for low, high in pairwise(first))
    assert next(following(first[-1])) > first[-1]
    assert next(following(between(first[-2], first[-1]))) > between(first[-2], first[-1])


@pytest.mark.parametrize("seed", range(20))
def test_a_rank_lies_between_its_neighbours(seed: int) -> None:
    random = Random(seed)
    ranks = list(islice(following(None), 3))
    for _ in range(500):
        place = random.choice([0, len(ranks), random.randint(0, len(ranks))])
        lower = ranks[place - 1] if place else None
        upper = ranks[place] if place < len(ranks) else None
        ranks.insert(place, between(lower, upper))
    assert all(low < high for low, high in pairwise(ranks))


@pytest.mark.parametrize("side", ["behind the first", "before the last"])
def test_hundreds_in_one_gap_make_ranks_only_a_little_longer(side: str) -> None:
    low, high = islice(following(None), 2)
    for _ in range(500):
        middle = between(low, high)
        assert low < middle < high
        low, high = (low, middle) if side == "behind the first" else (middle, high)
    assert len(middle) < 130
