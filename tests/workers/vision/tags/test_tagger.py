"""Photos get everyday words in two languages, and portraits no nonsense."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from efficientnet_lite_pytorch import EfficientNet

from backend.tags.vocabulary import HEADINGS
from workers.inference import weights
from workers.inference.engine import Engine
from workers.vision.pixels import Pixels
from workers.vision.tags import network
from workers.vision.tags.tagger import words
from workers.vision.tags.vocabulary import classes

Names = set[tuple[str, str]]


def names(engine: Engine, picture: Pixels) -> Names:
    return {(tag.word.name_en, tag.word.name_zh) for tag in engine.tags.recognise(picture)}


@pytest.mark.parametrize(
    ("photo", "expected"),
    [
        ("chelsea.png", {("Egyptian cat", "埃及猫"), ("cat", "猫"), ("animal", "动物")}),
        ("cat.hif", {("cat", "猫"), ("animal", "动物")}),
        ("pug.heic", {("pug", "巴哥犬"), ("dog", "狗"), ("animal", "动物")}),
        ("bird_burst.heic", {("bird", "鸟")}),
        ("coffee.png", {("espresso", "浓缩咖啡"), ("drink", "饮料")}),
        ("guitar_cw90.hif", {("guitar", "吉他"), ("musical instrument", "乐器")}),
        ("motorcycle_left.png", {("motorcycle", "摩托车"), ("vehicle", "交通工具")}),
        ("china.jpg", {("palace", "宫殿"), ("building", "建筑")}),
        ("spatial_photo.heic", {("flowerpot", "花盆"), ("plant", "植物")}),
        ("xiaomi.heic", {("ballpoint pen", "圆珠笔"), ("stationery", "文具")}),
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
    assert names(engine, picture(photo)) == set()


def test_a_blank_picture_has_no_tags(engine: Engine) -> None:
    assert engine.tags.recognise(np.full((300, 400, 3), 127, np.uint8)) == []


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


def test_many_kinds_of_cat_make_a_cat_though_none_is_sure() -> None:
    probabilities = np.full(network.CLASSES, 0.1 / 995, np.float32)
    probabilities[281:286] = 0.18  # tabby, tiger, Persian, Siamese and Egyptian cat
    found = {tag.word.slug for tag in words(probabilities)}
    assert "cat" in found
    assert not {"tabby-cat", "tiger-cat"} & found


def test_the_network_is_the_published_one() -> None:
    path = weights.TAGS.verified()
    published = EfficientNet.from_pretrained("efficientnet-lite2", weights_path=str(path)).eval()
    pictures = torch.rand(2, 3, network.SIDE, network.SIDE) * 2 - 1
    with torch.inference_mode():
        assert torch.allclose(network.load(path)(pictures), published(pictures), atol=1e-4)
