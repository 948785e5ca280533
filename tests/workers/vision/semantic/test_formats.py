"""Published formats are read into the networks that they are, and bad ones are refused in words."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from tests.workers.vision.semantic import networks
from workers.inference.device import resolve
from workers.inference.errors import DeviceLost
from workers.language.meaning import WeightedText
from workers.vision.pixels import Pixels
from workers.vision.semantic.folder import UnusableModel, open_folder, registered
from workers.vision.semantic.space import VisionLanguageSpace


class Seen:
    """A sight of pixels alone."""

    def __init__(self, picture: Pixels) -> None:
        self._picture = picture

    def pixels(self) -> Pixels:
        return self._picture

    def look(self) -> None:
        raise AssertionError("a vision-language network looks for itself")


@pytest.fixture(scope="module")
def photograph() -> Pixels:
    return np.random.default_rng(1).integers(0, 256, (48, 80, 3), np.uint8)


def load(folder: Path) -> VisionLanguageSpace:
    return VisionLanguageSpace(open_folder(folder), device=resolve("cpu"), half=False)


def normal(picture: Pixels, *, crops: bool) -> torch.Tensor:
    """What the publishers' own preprocessing does, written out once more."""
    image, side = Image.fromarray(picture), networks.SIDE
    if crops:
        width = round(image.width * side / image.height)
        image = image.resize((width, side), Image.Resampling.BICUBIC)
        left = (width - side) // 2
        image = image.crop((left, 0, left + side, side))
    image = image.resize((side, side), Image.Resampling.BICUBIC)
    scaled = (np.asarray(image) / 255.0 - networks.MEAN) / networks.STD
    return torch.tensor(scaled, dtype=torch.float32).permute(2, 0, 1)[None]


def unit(output: object) -> NDArray[np.float32]:
    points = output if isinstance(output, torch.Tensor) else output.pooler_output  # type: ignore[attr-defined]  # what newer versions return
    vector = points.detach().numpy()[0]
    scaled: NDArray[np.float32] = vector / np.linalg.norm(vector)
    return scaled


@pytest.mark.parametrize(
    ("kind", "crops"), [("clip", True), ("siglip", False), ("chinese_clip", False)]
)
def test_a_network_of_transformers_gives_its_own_points(
    tmp_path: Path, photograph: Pixels, kind: str, crops: bool
) -> None:
    network = networks.FORMATS[kind](tmp_path / kind)
    space = load(tmp_path / kind)
    expected = unit(network.get_image_features(pixel_values=normal(photograph, crops=crops)))  # type: ignore[operator]  # a method
    assert np.allclose(space.embed_picture(Seen(photograph)), expected, atol=1e-5)  # type: ignore[arg-type]  # it is never looked at

    text = "猫" if kind == "chinese_clip" else "a cat on the sofa"
    ids, mask = space._reader.read([text])
    known = {} if kind == "siglip" else {"attention_mask": torch.tensor(mask)}
    expected = unit(network.get_text_features(input_ids=torch.tensor(ids), **known))  # type: ignore[operator]  # a method
    assert np.allclose(space.embed_query(text).point, expected, atol=1e-5)
    assert space.dimensions == len(expected)


def test_a_network_of_open_clip_gives_its_own_points(tmp_path: Path, photograph: Pixels) -> None:
    network = networks.open_clip(tmp_path / "open")
    space = load(tmp_path / "open")
    expected = unit(network.encode_image(normal(photograph, crops=True)))
    assert np.allclose(space.embed_picture(Seen(photograph)), expected, atol=1e-5)  # type: ignore[arg-type]  # it is never looked at
    ids, _ = space._reader.read(["a cup of coffee"])
    expected = unit(network.encode_text(torch.tensor(ids)))
    assert np.allclose(space.embed_query("a cup of coffee").point, expected, atol=1e-5)


@pytest.mark.parametrize("kind", networks.FORMATS)
def test_any_text_has_a_point_and_a_floor(tmp_path: Path, kind: str) -> None:
    networks.FORMATS[kind](tmp_path / kind)
    space = load(tmp_path / kind)
    for text in ("A CAT!", "猫" * 5000, "", "\x00\n", "🦀"):
        meaning = space.embed_query(text)
        assert np.linalg.norm(meaning.point) == pytest.approx(1, abs=1e-4)
        assert -1 <= meaning.picture_floor < 1
        assert len(meaning.concepts) == 16
    assert space.embed_words([WeightedText(" ", 1.0)]) is None
    words = space.embed_words([WeightedText("a cat", 2.0), WeightedText("snow", 0.5)])
    assert words is not None
    assert np.linalg.norm(words) == pytest.approx(1, abs=1e-4)


def test_a_device_that_answers_no_more_is_lost_and_not_waited_for(
    tmp_path: Path, photograph: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    networks.clip(tmp_path / "clip")
    space = load(tmp_path / "clip")
    answers = Event()
    monkeypatch.setattr(space._batcher, "_patience", 0.05)
    monkeypatch.setattr(space._batcher, "_run", lambda _: [answers.wait(20)])
    with pytest.raises(DeviceLost, match="No answer"):
        space.embed_picture(Seen(photograph))  # type: ignore[arg-type]  # it is never looked at
    answers.set()


def test_siglip_reads_case_and_punctuation_as_it_was_trained_to(tmp_path: Path) -> None:
    networks.siglip(tmp_path / "s")
    space = load(tmp_path / "s")
    plain, loud = (space.embed_query(text).point for text in ("a cat", "A, CAT!"))
    assert np.array_equal(plain, loud)


def test_the_version_follows_what_decides_about_points(tmp_path: Path) -> None:
    networks.clip(tmp_path / "one")
    first = open_folder(tmp_path / "one").version
    assert first.startswith("one@")
    assert open_folder(tmp_path / "one").version == first
    path = tmp_path / "one" / "preprocessor_config.json"
    path.write_text(path.read_text().replace("0.48", "0.5"))
    assert open_folder(tmp_path / "one").version != first


def test_the_operator_may_set_the_floors(tmp_path: Path) -> None:
    networks.clip(tmp_path / "one")
    before = open_folder(tmp_path / "one").version
    (tmp_path / "one" / "search.json").write_text('{"picture_floor": 0.27, "words_floor": 0.8}')
    meaning = load(tmp_path / "one").embed_query("a cat")
    assert (meaning.picture_floor, meaning.words_floor) == (0.27, 0.8)
    assert open_folder(tmp_path / "one").version == before  # points are where they were


def _without(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def _written(name: str, content: str | bytes) -> Callable[[Path], None]:
    if isinstance(content, str):
        content = content.encode()
    return lambda folder: _put(folder / name, content)


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _of_another_size(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    config["vision_config"]["hidden_size"] = 64
    (folder / "config.json").write_text(json.dumps(config))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_without("model.safetensors"), "has no model.safetensors"),
        (_without("config.json"), "has no config.json"),
        (_without("tokenizer.json"), "has no tokenizer.json"),
        (_without("preprocessor_config.json"), "no preprocessor_config.json"),
        (_written("config.json", "{"), "is not JSON"),
        (_written("config.json", "[]"), "not a JSON object"),
        (_written("config.json", '{"model_type": "llama"}'), "'llama'"),
        (_written("model.safetensors", b"\x80\x04pickle"), "cannot be read"),
        (_written("tokenizer.json", "{}"), "tokenizer cannot be read"),
        (_of_another_size, "another network"),
    ],
)
def test_a_folder_that_holds_no_network_is_refused_in_words(
    tmp_path: Path, spoil: Callable[[Path], None], words: str
) -> None:
    folder = tmp_path / "models" / "spoilt"
    networks.clip(folder)
    spoil(folder)
    with pytest.raises(UnusableModel, match=words):
        load(next(registered(tmp_path / "models")).path)


def test_a_folder_of_models_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UnusableModel, match="not a folder"):
        list(registered(tmp_path / "nowhere"))
