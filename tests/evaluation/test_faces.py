"""The labelled faces: complete, plausible, and split without a person on both sides."""

import json
from collections import Counter
from typing import Any

import pytest

from tests.evaluation.faces import (
    COLOUR_PACKAGES,
    PEOPLE_PACKAGES,
    FaceSet,
    colour_faces,
    orl,
    split_by_person,
    wall,
)
from tests.evaluation.photos import DATA, origins


@pytest.fixture(scope="module")
def labels() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "identities.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def grey() -> FaceSet:
    return orl()


def test_orl_has_forty_people_with_ten_grey_faces_each(grey: FaceSet) -> None:
    assert Counter(grey.people().values()) == {10: 40}
    assert not grey.colour
    assert grey.pictures[0].pixels().shape == (112, 92, 3)


def test_nobody_is_on_both_sides_of_a_split(grey: FaceSet) -> None:
    split = split_by_person(grey.faces())
    tune, test = ({one.face.who for one in side} for side in (split.tune, split.test))
    assert not tune & test
    assert len(tune) == len(test) == 20
    assert split_by_person(reversed(grey.faces())).test == split.test[::-1]


def test_people_with_several_faces_are_dealt_evenly(grey: FaceSet) -> None:
    alone = [one for one in grey.faces() if one.picture.path.stem == "1"][:20]
    split = split_by_person(grey.faces()[200:] + alone)
    assert Counter(Counter(one.face.who for one in split.test).values()) == {10: 10, 1: 10}


def test_every_labelled_file_is_in_the_manifests_and_its_package_is_fetched(
    labels: dict[str, Any],
) -> None:
    for name in (*labels["album"], *labels["pictures"], *labels["frames"]):
        assert origins()[name].package in COLOUR_PACKAGES, name


def test_every_face_lies_in_its_picture_and_is_described_in_known_words(
    labels: dict[str, Any],
) -> None:
    faces = [face for entry in labels["pictures"].values() for face in entry["faces"]]
    faces += [f for film in labels["frames"].values() for frame in film.values() for f in frame]
    for face in faces:
        left, top, width, height = face["box"]
        assert min(face["box"]) >= 0, face
        assert max(left + width, top + height) <= 100, face
        assert set(face["seen"]) <= set(labels["seen"]), face


def test_a_person_is_at_most_once_in_a_picture() -> None:
    for picture in colour_faces(PEOPLE_PACKAGES).pictures:
        people = [face.who for face in picture.faces]
        assert len(set(people)) == len(people), picture.name


def test_doubtful_pairs_are_counted_neither_way(labels: dict[str, Any]) -> None:
    people = colour_faces(PEOPLE_PACKAGES)
    one, other = labels["unsure"][0]
    assert people.same(one, other) is None
    assert people.same("obama", "obama") is True
    assert people.same("obama", "biden") is False
    assert {name for pair in labels["unsure"] for name in pair} <= set(people.people())


def test_on_the_wall_strangers_are_told_apart_from_the_known_only() -> None:
    faces = wall()
    if faces.missing:
        pytest.skip("npm is not installed")
    assert faces.people()["selected-man"] == 21
    assert {one.picture.pixels().shape for one in faces.faces()} == {(107, 106, 3)}
    assert faces.same("selected-man", "stranger-60") is False
    assert faces.same("stranger-60", "stranger-61") is None
    assert faces.same("selected-man", "stranger-21") is None
