"""Faces are named as a photo's sidecar names them; the owner's word stands above it."""

from datetime import date

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.people.models import Face, FaceRejection, PeopleEdit, PeopleEditKind, Person
from backend.people.selectors import taken_back
from backend.people.services.merging import merge_people
from backend.people.services.moving import move_faces
from backend.people.services.naming import name_faces
from backend.people.services.rejecting import ignore_faces, reject_faces
from backend.people.services.undoing import undo_edit
from backend.photos.sidecars import PersonInPhoto, Region, SidecarFacts
from backend.photos.sidecars.writing import write_xmp
from tests.backend.people.library import ids_of, somebody, state
from tests.backend.people.sidecars import LEFT, RIGHT, Box, digikam, find_faces, hear, names, photo
from tests.backend.photos.test_recording import READ
from tests.factories import make_asset, make_face, make_person
from workers.results.recorder import record

pytestmark = pytest.mark.django_db

BOTH = digikam(("Anna", LEFT), ("奶奶", RIGHT))


def test_faces_that_are_there_are_named_when_a_sidecar_comes(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT, RIGHT)
    edit_id = hear(asset, BOTH)
    assert names(asset) == {LEFT[0]: "Anna", RIGHT[0]: "奶奶"}
    assert all(Face.objects.filter(asset=asset).values_list("is_confirmed", flat=True))
    edit = PeopleEdit.objects.get(owner=owner)
    assert (edit.id, edit.kind, edit.actor) == (edit_id, PeopleEditKind.SIDECAR, owner)


def test_faces_are_named_when_they_are_found_after_a_sidecar_came(owner: User) -> None:
    asset = photo(owner)
    assert hear(asset, BOTH) is None
    assert not Person.objects.filter(owner=owner).exists()
    find_faces(asset, LEFT)
    assert names(asset) == {LEFT[0]: "Anna"}


def test_faces_that_a_newer_network_finds_are_named_as_well(owner: User) -> None:
    asset = photo(owner)
    hear(asset, BOTH)
    find_faces(asset, LEFT)
    find_faces(asset, LEFT, RIGHT, version="faces-2")
    assert names(asset) == {LEFT[0]: "Anna", RIGHT[0]: "奶奶"}


def test_the_same_again_changes_nothing(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT, RIGHT)
    hear(asset, BOTH)
    before = state(owner)
    assert hear(asset, BOTH) is None
    assert hear(asset, BOTH + b"\n") is None
    find_faces(asset, LEFT, RIGHT, version="faces-2")
    assert state(owner) == before
    assert PeopleEdit.objects.count() == 1


def test_what_we_write_is_heard_too(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT)
    facts = SidecarFacts(people=(PersonInPhoto("Anna", Region(*LEFT)),))
    hear(asset, write_xmp(facts, size=(4000, 3000)).encode())
    assert names(asset) == {LEFT[0]: "Anna"}


def test_a_face_goes_to_whom_the_owner_calls_so(owner: User, stranger: User) -> None:
    make_person(owner=stranger, name="Anna")
    anna = somebody(owner, name="Anna")
    asset = photo(owner)
    find_faces(asset, LEFT)
    hear(asset, digikam(("  Anna ", LEFT)))
    assert Face.objects.get(asset=asset).person == anna
    assert Person.objects.filter(owner=owner).count() == 1


def test_a_nameless_person_gets_the_name_in_all_its_photos(owner: User) -> None:
    person = somebody(owner, faces=2)
    asset = photo(owner)
    make_face(asset=asset, person=person, left=LEFT[0], top=LEFT[1], width=0.2, height=0.3)
    elsewhere = {str(face.asset_id) for face in person.faces.exclude(asset=asset)}
    hear(asset, BOTH)
    person.refresh_from_db()
    assert person.name == "Anna"
    notes = OutboxEvent.objects.filter(topic=Topic.WORDS_OUTDATED)
    assert {key for note in notes for key in note.payload["asset_ids"]} == elsewhere
    confirmed = Face.objects.filter(person=person, is_confirmed=True)
    assert [face.asset_id for face in confirmed] == [asset.id]


def test_a_nameless_person_may_still_be_whoever_its_face_went_to(owner: User) -> None:
    anna, nameless = somebody(owner, name="Anna"), somebody(owner)
    asset = photo(owner)
    make_face(asset=asset, person=nameless, left=LEFT[0], top=LEFT[1], width=0.2, height=0.3)
    hear(asset, digikam(("Anna", LEFT)))
    assert Face.objects.get(asset=asset).person == anna
    assert not FaceRejection.objects.exists()
    nameless.refresh_from_db()
    assert nameless.name == ""


def test_a_guess_gives_way_and_nobody_is_renamed(owner: User) -> None:
    guessed = somebody(owner, name="妈妈")
    asset = photo(owner)
    face = make_face(asset=asset, person=guessed, left=LEFT[0], top=LEFT[1], width=0.2, height=0.3)
    hear(asset, digikam(("Anna", LEFT)))
    face.refresh_from_db()
    guessed.refresh_from_db()
    assert face.person is not None
    assert (face.person.name, guessed.name) == ("Anna", "妈妈")
    assert FaceRejection.objects.filter(face=face, person=guessed).exists()


def test_the_name_of_somebody_who_was_merged_means_who_that_is_now(owner: User) -> None:
    mother, anna = somebody(owner, name="妈妈"), somebody(owner, name="Anna")
    merge_people(owner=owner, person_id=mother.id, other_ids=[anna.id])
    asset = photo(owner)
    find_faces(asset, LEFT)
    hear(asset, digikam(("Anna", LEFT)))
    assert names(asset) == {LEFT[0]: "妈妈"}


def test_of_two_people_of_one_name_it_is_the_one_whom_the_face_was_taken_for(owner: User) -> None:
    _, other = somebody(owner, name="Anna"), somebody(owner, name="Anna")
    unclear, clear = photo(owner), photo(owner)
    find_faces(unclear, LEFT)
    make_face(asset=clear, person=other, left=LEFT[0], top=LEFT[1], width=0.2, height=0.3)
    assert hear(unclear, BOTH) is None
    hear(clear, BOTH)
    face = Face.objects.get(asset=clear)
    assert (face.person, face.is_confirmed) == (other, True)


def test_an_undo_is_for_good_until_it_is_undone(owner: User) -> None:
    nameless = somebody(owner)
    asset = photo(owner)
    make_face(asset=asset, person=nameless, left=LEFT[0], top=LEFT[1], width=0.2, height=0.3)
    find_faces(asset, LEFT, RIGHT)
    before = state(owner)
    edit_id = hear(asset, BOTH)
    assert edit_id is not None
    after = state(owner)
    undone = undo_edit(owner=owner, edit_id=edit_id)
    assert state(owner) == before
    assert hear(asset, BOTH + b"\n") is None
    find_faces(asset, version="faces-2")  # finds none, and keeps what the owner spoke about
    find_faces(asset, LEFT, RIGHT, version="faces-3")
    assert state(owner) == before
    undo_edit(owner=owner, edit_id=undone)
    assert state(owner) == after


def test_what_was_undone_is_found_through_an_index(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {taken_back._TAKEN_BACK}", [owner.id, []])
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "people_edit_taken_back" in plan


def test_the_owners_word_on_a_face_stands(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT, RIGHT)
    left, right = Face.objects.filter(asset=asset).order_by("left")
    li = somebody(owner, name="Li")
    move_faces(owner=owner, face_ids=[left.id], person_id=li.id)
    ignore_faces(owner=owner, face_ids=[right.id])
    before = state(owner)
    assert hear(asset, BOTH) is None
    assert state(owner) == before


def test_not_this_person_stands(owner: User) -> None:
    anna = somebody(owner, name="Anna")
    asset = photo(owner)
    find_faces(asset, LEFT)
    reject_faces(
        owner=owner, person_id=anna.id, face_ids=[Face.objects.get(asset=asset, person=None).id]
    )
    assert hear(asset, digikam(("Anna", LEFT))) is None
    assert names(asset) == {LEFT[0]: None}


def test_nobody_is_there_before_being_born(owner: User) -> None:
    somebody(owner, name="Anna", birth_date=date(2024, 6, 1), faces=0)
    asset = photo(owner, captured_local_date=date(2024, 5, 1))
    find_faces(asset, LEFT)
    assert hear(asset, BOTH) is None


def test_of_two_regions_on_one_face_the_one_that_fits_better_names_it(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT)
    beside: Box = (LEFT[0] + 0.08, LEFT[1], LEFT[2], LEFT[3])
    hear(asset, digikam(("Ben", beside), ("Anna", LEFT)))
    assert names(asset) == {LEFT[0]: "Anna"}
    assert not Person.objects.filter(name="Ben").exists()


def test_a_region_names_no_face_but_the_one_it_fits_best(owner: User) -> None:
    """Not even where that one is the owner's already."""
    asset = photo(owner)
    near: Box = (LEFT[0] + 0.1, LEFT[1], LEFT[2], LEFT[3])
    find_faces(asset, LEFT, near)
    known = Face.objects.filter(asset=asset).earliest("left")
    move_faces(owner=owner, face_ids=[known.id], name="Li")
    assert hear(asset, digikam(("Anna", LEFT))) is None


def test_nobody_is_in_the_photo_twice(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT, RIGHT)
    slightly: Box = (RIGHT[0] + 0.01, RIGHT[1], RIGHT[2], RIGHT[3])
    hear(asset, digikam(("Anna", slightly), ("Anna", LEFT)))
    assert names(asset) == {LEFT[0]: "Anna", RIGHT[0]: None}
    assert hear(asset, digikam(("Anna", RIGHT))) is None


def test_a_guess_elsewhere_in_the_photo_gives_way(owner: User) -> None:
    anna = somebody(owner, name="Anna")
    asset = photo(owner)
    guess = make_face(asset=asset, person=anna, left=RIGHT[0], top=RIGHT[1], width=0.2, height=0.3)
    find_faces(asset, LEFT, RIGHT)
    hear(asset, BOTH)
    assert names(asset) == {LEFT[0]: "Anna", RIGHT[0]: "奶奶"}
    guess.refresh_from_db()
    assert guess.is_confirmed


def test_where_no_face_was_found_none_is_made(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT)
    assert hear(asset, digikam(("Anna", (0.35, 0.2, 0.2, 0.3)))) is None
    assert (Face.objects.count(), Person.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("region", "is_named"),
    [
        ((0.01, 0.065, 0.38, 0.57), True),  # the whole head, almost twice as wide and high
        ((0.145, 0.2675, 0.11, 0.165), True),  # eyes to mouth, half as wide and high
        ((0.24, 0.2, 0.2, 0.3), False),  # somebody beside, two thirds of a face away
    ],
)
def test_frames_may_be_wider_or_narrower(owner: User, region: Box, is_named: bool) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT)
    hear(asset, digikam(("Anna", region)))
    assert names(asset) == {LEFT[0]: "Anna" if is_named else None}


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_in_a_turned_photo_regions_lie_in_the_stored_picture(owner: User, orientation: int) -> None:
    """Two faces side by side, upright; where each lies as the camera stored them."""
    stored: dict[int, tuple[Box, Box]] = {
        3: ((0.7, 0.5, 0.2, 0.3), (0.2, 0.5, 0.2, 0.3)),
        6: ((0.2, 0.7, 0.3, 0.2), (0.2, 0.2, 0.3, 0.2)),
        8: ((0.5, 0.1, 0.3, 0.2), (0.5, 0.6, 0.3, 0.2)),
    }
    size = (4000, 3000) if orientation == 3 else (3000, 4000)
    asset = photo(owner, metadata={"orientation": orientation}, width=size[0], height=size[1])
    find_faces(asset, LEFT, RIGHT)
    left, right = stored[orientation]
    hear(asset, digikam(("Anna", left), ("奶奶", right)))
    assert names(asset) == {LEFT[0]: "Anna", RIGHT[0]: "奶奶"}


def test_in_a_turned_photo_regions_may_lie_in_the_upright_picture(owner: User) -> None:
    asset = photo(owner, metadata={"orientation": 6}, width=3000, height=4000)
    find_faces(asset, LEFT, RIGHT)
    hear(asset, digikam(("Anna", LEFT), ("奶奶", RIGHT), size=(1500, 2000)))
    assert names(asset) == {LEFT[0]: "Anna", RIGHT[0]: "奶奶"}


def test_regions_of_a_cropped_picture_name_nobody(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT, RIGHT)
    assert hear(asset, digikam(("Anna", LEFT), size=(4000, 2250))) is None


def test_before_the_metadata_is_read_nobody_is_named(owner: User) -> None:
    """Nobody knows then how the picture is turned; afterwards the faces are named."""
    asset = photo(owner, metadata={})
    hear(asset, BOTH)
    find_faces(asset, LEFT)
    assert names(asset) == {LEFT[0]: None}
    record(asset_id=asset.id, result=READ, model_version="1")
    assert names(asset) == {LEFT[0]: "Anna"}


def test_a_sidecar_without_regions_names_nobody(owner: User) -> None:
    asset = photo(owner)
    find_faces(asset, LEFT)
    hear(asset, b'{"title": "IMG_1.jpg", "creationTime": {}, "people": [{"name": "Anna"}]}')
    assert names(asset) == {LEFT[0]: None}
    assert name_faces(asset_id=make_asset(owner=owner).id) is None


def test_the_faces_of_others_stay_theirs(owner: User) -> None:
    anna = somebody(owner, name="Anna", faces=2)
    before = ids_of(anna)
    asset = photo(owner)
    find_faces(asset, LEFT)
    hear(asset, BOTH)
    assert set(before) < set(ids_of(anna))
