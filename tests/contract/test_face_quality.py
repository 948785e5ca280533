"""What the workers call recognisable is what grouping trusts: neither may import the other."""

from backend.people.services import calibration
from workers.vision.faces import quality


def test_both_sides_mean_the_same_by_a_recognisable_face() -> None:
    assert calibration.RECOGNISABLE == quality.RECOGNISABLE
