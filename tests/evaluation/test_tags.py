"""The labelled photos: each known, in words of the vocabulary, and split for good."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.photos import DATA, origins
from tests.evaluation.tags import TaggedPhoto, closed, split, tagged_photos


@pytest.fixture(scope="module")
def labels() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "tags.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def photos(labels: dict[str, Any]) -> list[TaggedPhoto]:
    """All of them, without fetching any."""
    implies = {tag: frozenset(wider) for tag, wider in labels["implies"].items()}
    return [
        TaggedPhoto(
            name, Path(name), one["kind"], closed(one["tags"], implies), frozenset(one["unsure"])
        )
        for name, one in labels["photos"].items()
    ]


def test_every_labelled_photo_is_in_the_manifests(labels: dict[str, Any]) -> None:
    assert set(labels["photos"]) <= set(origins())


def test_every_still_of_the_manifests_is_labelled(labels: dict[str, Any]) -> None:
    listed = json.loads((DATA / "faces.json").read_text(encoding="utf-8"))["faces"]
    people = json.loads((DATA / "identities.json").read_text(encoding="utf-8"))["pictures"]
    assert set(listed) | set(people) <= set(labels["photos"])


def test_labels_are_words_of_the_vocabulary_and_never_both_true_and_unsure(
    labels: dict[str, Any], photos: list[TaggedPhoto]
) -> None:
    for photo in photos:
        assert photo.tags | photo.unsure <= set(labels["vocabulary"]), photo.name
        assert not photo.tags & photo.unsure, photo.name
        assert not {"indoor", "outdoor"} <= photo.tags, photo.name


def test_what_is_not_listed_is_not_there_and_what_is_unsure_counts_neither_way() -> None:
    cat = next(one for one in tagged_photos({"scikit-image"}).photos if one.name == "chelsea.png")
    assert [cat.shows(tag) for tag in ("cat", "animal", "dog", "indoor")] == [
        True,
        True,
        False,
        None,
    ]


def test_common_tags_are_on_both_sides_of_the_split(photos: list[TaggedPhoto]) -> None:
    halves = split(photos)
    assert len(halves.tune) + len(halves.test) == len(photos) >= 200
    for tag in ("person", "animal", "flower", "water", "building", "text", "indoor", "food"):
        assert all(sum(tag in one.tags for one in half) >= 3 for half in (halves.tune, halves.test))


def test_photos_of_one_moment_are_on_one_side(
    labels: dict[str, Any], photos: list[TaggedPhoto]
) -> None:
    tune = {photo.name for photo in split(photos).tune}
    for alike in labels["alike"]:
        assert len(tune & set(alike)) in {0, len(alike)}
