"""The more people a library knows, the nearer two faces must lie to be taken for one person."""

import pytest

from backend.accounts.models import User
from backend.modelhub.models import EmbeddingSpace
from backend.people.models import Person
from backend.people.services.calibration import CALIBRATIONS, FEW, Calibration
from tests.backend.people.grouping import known, near, photo_of
from tests.factories.spaces import FACE_CALIBRATION

CALIBRATION = Calibration(midpoint=1.0, scale=0.05, threshold=0.2, crowding=0.1)


@pytest.fixture
def others(owner: User) -> None:
    """A hundred times as many people as in the albums of the calibration."""
    Person.objects.bulk_create([Person(owner=owner) for _ in range(100 * FEW)])


@pytest.mark.parametrize(
    ("people", "midpoint"), [(0, 1.0), (FEW, 1.0), (10 * FEW, 0.9), (1000 * FEW, 0.7)]
)
def test_each_tenfold_of_people_brings_the_midpoint_down(people: int, midpoint: float) -> None:
    assert CALIBRATION.among(people).midpoint == pytest.approx(midpoint)


def test_what_is_shipped_reckons_with_large_libraries() -> None:
    for calibration in CALIBRATIONS.values():
        assert calibration.among(100_000).radius < calibration.radius


@pytest.mark.django_db
@pytest.mark.usefixtures("others")
def test_a_half_likeness_does_among_few_and_not_among_many(owner: User, stranger: User) -> None:
    for of in (owner, stranger):
        known(of, "Wei", 0)
    EmbeddingSpace.objects.update(calibration=FACE_CALIBRATION | {"crowding": 0.1})
    (among_many,) = photo_of(owner, near(0, 0.4))
    (among_few,) = photo_of(stranger, near(0, 0.4))
    assert among_many.person is None
    assert among_few.person is not None
