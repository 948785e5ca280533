"""What a picture looks like survives its being saved again, turned and mirrored."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from backend.lookalikes.hashes import bands, orientations, probes, signed
from workers.media.fingerprint import SIDE, Fingerprint, perceptual_hash
from workers.media.header import read_header
from workers.media.renditions import make_renditions


def looked_at(path: Path) -> Fingerprint:
    return make_renditions(path, read_header(path)).fingerprint


def bits_apart(one: bytes | None, other: bytes | None) -> int:
    assert one is not None
    assert other is not None
    return (int.from_bytes(one) ^ int.from_bytes(other)).bit_count()


@pytest.fixture
def photo(sample_photos: Path) -> Image.Image:
    with Image.open(sample_photos / "china.jpg") as opened:
        return opened.convert("RGB")


def test_it_has_one_size_whatever_the_picture(sample_photos: Path) -> None:
    for name in ("china.jpg", "arrow.heic", "text.png"):
        made = looked_at(sample_photos / name)
        assert len(made.luma) == SIDE * SIDE
        assert made.phash is not None
        assert len(made.phash) == 8


def test_a_small_copy_of_low_quality_has_almost_the_same_hash(
    photo: Image.Image, sample_photos: Path, tmp_path: Path
) -> None:
    ImageOps.contain(photo, (300, 300)).save(tmp_path / "copy.jpg", quality=40)
    original, copy = looked_at(sample_photos / "china.jpg"), looked_at(tmp_path / "copy.jpg")
    assert bits_apart(original.phash, copy.phash) <= 3


def test_other_pictures_have_other_hashes(sample_photos: Path) -> None:
    names = ("china.jpg", "flower.jpg", "coffee.png", "chelsea.png", "rocket.jpg")
    hashes = [looked_at(sample_photos / name).phash for name in names]
    for row, one in enumerate(hashes):
        assert all(bits_apart(one, other) > 10 for other in hashes[:row])


def test_the_orientation_in_the_file_makes_no_difference(
    photo: Image.Image, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be shown turned by 90 degrees clockwise
    photo.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "turned.png", exif=exif)
    photo.save(tmp_path / "upright.png")
    turned, upright = looked_at(tmp_path / "turned.png"), looked_at(tmp_path / "upright.png")
    assert bits_apart(turned.phash, upright.phash) <= 2


def test_the_hash_of_a_turned_or_mirrored_picture_follows_from_the_hash() -> None:
    luma = np.random.default_rng(3).integers(0, 255, (SIDE, SIDE), dtype=np.uint8)
    phash = perceptual_hash(luma)
    assert phash is not None
    wanted = set()
    for turns in range(4):
        for picture in (luma, luma[:, ::-1]):
            turned = perceptual_hash(np.ascontiguousarray(np.rot90(picture, turns)))
            assert turned is not None
            wanted.add(signed(turned))
    assert set(orientations(signed(phash))) == wanted
    assert orientations(signed(phash))[0] == signed(phash)


def test_hashes_that_differ_in_three_bits_share_a_band() -> None:
    generator = np.random.default_rng(5)
    for _ in range(100):
        phash = int(generator.integers(-(2**63), 2**63 - 1))
        flipped = phash
        for bit in generator.choice(63, 3, replace=False).tolist():
            flipped ^= 1 << bit
        assert any(one == other for one, other in zip(bands(phash), bands(flipped), strict=True))


def test_probes_are_the_band_and_its_neighbours_as_smallints() -> None:
    found = probes(-1)
    assert len(set(found)) == 17
    assert all(-(2**15) <= value < 2**15 for value in found)


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_a_uniform_picture_has_no_hash(shade: int) -> None:
    assert perceptual_hash(np.full((SIDE, SIDE), shade, np.uint8)) is None


def test_a_blurred_shot_is_less_sharp(photo: Image.Image, tmp_path: Path) -> None:
    photo.save(tmp_path / "sharp.png")
    small = photo.resize((photo.width // 4, photo.height // 4))
    small.resize(photo.size, Image.Resampling.BICUBIC).save(tmp_path / "blurred.png")
    sharp, blurred = looked_at(tmp_path / "sharp.png"), looked_at(tmp_path / "blurred.png")
    assert blurred.sharpness < sharp.sharpness / 2
