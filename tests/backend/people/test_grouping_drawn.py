"""A face that the owner drew by hand is believed as far as it can be recognised."""

import pytest

from backend.accounts.models import User
from backend.people.models import Face, FaceSource, Suggestion
from backend.people.services.calibration import RECOGNISABLE
from tests.backend.people.grouping import again, known, near, photo_of

pytestmark = pytest.mark.django_db
NO_FACE = 0.34  # what the back of a head is given


def test_where_no_face_can_be_recognised_the_owner_is_asked(owner: User) -> None:
    person = known(owner, "Wei", 0)
    (drawn,) = photo_of(owner, near(0, 0.05), quality=NO_FACE, source=FaceSource.DRAWN)
    assert drawn.person is None
    asked = Suggestion.objects.get()
    assert (asked.face_id, asked.person_id) == (drawn.id, person)


def test_it_joins_nobody_later_either(owner: User) -> None:
    (drawn,) = photo_of(owner, near(0, 0.05), quality=NO_FACE, source=FaceSource.DRAWN)
    others = [photo_of(owner, near(0, 0.05 * n))[0] for n in range(3)]
    assert len({face.person_id for face in again(*others)} - {None}) == 1
    assert again(drawn)[0].person is None
    assert Suggestion.objects.filter(face=drawn).count() == 1


def test_a_drawn_face_that_can_be_recognised_joins_whom_it_resembles(owner: User) -> None:
    person = known(owner, "Wei", 0)
    (drawn,) = photo_of(owner, near(0, 0.05), quality=RECOGNISABLE, source=FaceSource.DRAWN)
    assert drawn.person_id == person


def test_a_poor_face_that_was_detected_still_joins_and_is_not_asked_about(owner: User) -> None:
    person = known(owner, "Wei", 0)
    (face,) = photo_of(owner, near(0, 0.05), quality=NO_FACE)
    assert Face.objects.get(id=face.id).person_id == person
    assert not Suggestion.objects.exists()
