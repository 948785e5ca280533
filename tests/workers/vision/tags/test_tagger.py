"""Photos get everyday words in two languages, and portraits no nonsense."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from efficientnet_lite_pytorch import EfficientNet

from backend.tags.vocabulary import HEADINGS, words
from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.pixels import Pixels
from workers.vision.tags import network
from workers.vision.tags.calibration import calibrations
from workers.vision.tags.look import Look
from workers.vision.tags.scenes import probes
from workers.vision.tags.vocabulary import classes
from workers.vision.tags.words import GREY

Names = set[tuple[str, str]]


def names(engine: Engine, picture: Pixels) -> Names:
    return {(tag.word.name_en, tag.word.name_zh) for tag in engine.tags.recognise(picture)}


@pytest.mark.parametrize(
    ("photo", "expected"),
    [
        ("chelsea.png", {("Egyptian cat", "埃及猫"), ("cat", "猫"), ("animal", "动物")}),
        ("pug.heic", {("pug", "巴哥犬"), ("dog", "狗"), ("animal", "动物")}),
        ("bird_burst.heic", {("bird", "鸟"), ("outdoors", "户外")}),
        ("coffee.png", {("espresso", "浓缩咖啡"), ("drink", "饮料")}),
        ("guitar_cw90.hif", {("guitar", "吉他"), ("musical instrument", "乐器")}),
        ("china.jpg", {("building", "建筑"), ("sky", "天空"), ("outdoors", "户外")}),
        ("spatial_photo.heic", {("flowerpot", "花盆")}),
        ("xiaomi.heic", {("ballpoint pen", "圆珠笔"), ("stationery", "文具")}),
        ("astronaut.png", {("portrait", "人像"), ("person", "人")}),
        ("sample4.jpg", {("group of people", "合影"), ("indoors", "室内")}),
        ("page.png", {("black and white", "黑白")}),
    ],
)
def test_a_photo_is_tagged_with_what_it_shows(
    engine: Engine, picture: Callable[[str], Pixels], photo: str, expected: Names
) -> None:
    assert expected <= names(engine, picture(photo))


@pytest.mark.parametrize("photo", ["sample1.jpg", "sample3.jpg", "sample4.jpg", "astronaut.png"])
def test_pictures_of_people_are_not_tagged_with_guesses(
    engine: Engine, picture: Callable[[str], Pixels], photo: str
) -> None:
    found = {tag.word.slug for tag in engine.tags.recognise(picture(photo))}
    assert found <= {"person", "portrait", "group", "indoor"}


@pytest.mark.parametrize("colour", [(127, 127, 127), (60, 140, 90), (0, 0, 0), (90, 150, 240)])
def test_a_blank_picture_has_no_tags(engine: Engine, colour: tuple[int, int, int]) -> None:
    noise = np.random.default_rng(5).integers(0, 5, (300, 400, 3))
    assert engine.tags.recognise((noise + colour).astype(np.uint8)) == []


def test_grey_pictures_are_told_from_pale_ones(engine: Engine) -> None:
    picture = np.random.default_rng(3).integers(90, 160, (256, 256, 1), np.uint8)
    grey = np.repeat(picture, 3, axis=2)
    pale = grey + np.array([0, 8, 20], np.uint8)
    assert engine.tags.look(grey).colourfulness < GREY < engine.tags.look(pale).colourfulness


def test_every_class_is_a_word_and_headings_are_never_found() -> None:
    assert len(classes()) == network.CLASSES
    assert sum(entry.word is None for entry in classes()) < 30
    groups = {group.slug for entry in classes() for group in entry.groups}
    assert "animal" in groups
    assert not groups & HEADINGS


@pytest.mark.parametrize(
    ("index", "english"),
    [(0, "tench"), (207, "golden retriever"), (340, "zebra"), (504, "coffee mug"), (963, "pizza")],
)
def test_the_table_is_in_the_order_of_imagenet(index: int, english: str) -> None:
    word = classes()[index].word
    assert word is not None
    assert word.name_en == english


def test_many_kinds_of_cat_make_a_cat_though_none_is_sure(engine: Engine) -> None:
    probabilities = np.full(network.CLASSES, 0.1 / 995, np.float32)
    probabilities[281:286] = 0.18  # tabby, tiger, Persian, Siamese and Egyptian cat
    found = {tag.word.slug for tag in engine.tags.words(Look(probabilities, np.ones(1280, "f4")))}
    assert {"cat", "animal"} <= found
    assert not {"tabby-cat", "tiger-cat"} & found


def test_confidences_are_calibrated_and_thresholds_reach_what_they_promise() -> None:
    """The shipped tables fit each other: a line for every probe, for headings none."""
    known = calibrations()
    assert {"*word", "*group", "black-and-white"} <= known.keys()
    scenes = {slug for slug, line in known.items() if line.source == "scene"}
    assert set(probes()[0]) == scenes - {"black-and-white"}
    assert probes()[2].shape == (len(probes()[0]), 512)
    assert known.keys() - {"*word", "*group"} <= words().keys() - HEADINGS
    for line in known.values():
        assert line.slope >= 0
        assert 0.5 <= line.threshold <= 1.01
        assert line.confidence(-1000) < 0.51 or line.slope == 0
        assert 0 <= line.confidence(-1000) <= line.confidence(1000) <= 1


def test_the_network_is_the_published_one() -> None:
    path = weights.TAGS.verified()
    published = EfficientNet.from_pretrained("efficientnet-lite2", weights_path=str(path)).eval()
    pictures = torch.rand(2, 3, network.SIDE, network.SIDE) * 2 - 1
    with torch.inference_mode():
        assert torch.allclose(network.load(path)(pictures), published(pictures), atol=1e-4)
