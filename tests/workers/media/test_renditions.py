import io
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
import pyvips
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from tests.workers.media.pictures import RED, exif, noise, pixels_of, quadrants
from workers.media.header import read_header
from workers.media.renditions import Renditions, make_renditions

ORIENTATION = 0x0112
LOSSY = 12  # levels out of 255 that a WebP of flat colours may be off, on average


def rendered(path: Path) -> Renditions:
    return make_renditions(path, read_header(path))


def difference(left: NDArray[np.uint8], right: NDArray[np.uint8]) -> float:
    assert left.shape == right.shape
    return float(np.abs(left.astype(float) - right.astype(float)).mean())


def test_a_large_photo_shrinks_to_the_two_sizes(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    quadrants(4000, 3000).save(path)
    made = rendered(path)
    assert (made.preview.width, made.preview.height) == (2048, 1536)
    assert (made.thumbnail.width, made.thumbnail.height) == (512, 384)
    assert pixels_of(made.preview.content).shape == (1536, 2048, 3)
    assert pixels_of(made.thumbnail.content).shape == (384, 512, 3)


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (40, 30)])
def test_a_small_picture_is_never_enlarged(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "small.png"
    Image.new("RGB", size, RED).save(path)
    made = rendered(path)
    assert (made.preview.width, made.preview.height) == size
    assert (made.thumbnail.width, made.thumbnail.height) == size


@pytest.mark.parametrize("suffix", ["jpg", "webp", "tif", "png"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_baked_in(tmp_path: Path, orientation: int, suffix: str) -> None:
    path = tmp_path / f"photo.{suffix}"
    quadrants().save(path, exif=exif({ORIENTATION: orientation}))
    with Image.open(path) as image:
        expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    assert difference(pixels_of(rendered(path).preview.content), expected) < LOSSY


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "gif", "tif", "avif", "heic"])
def test_every_format_shows_the_same_picture(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"photo.{suffix}"
    if suffix == "heic":
        pillow_heif.from_pillow(quadrants()).save(path)
    else:
        quadrants().save(path)
    assert difference(pixels_of(rendered(path).preview.content), np.asarray(quadrants())) < LOSSY


def test_nothing_of_the_metadata_is_left(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    quadrants().save(path, exif=exif({0x010F: "Spy"}), icc_profile=profile, comment=b"secret")
    with Image.open(io.BytesIO(rendered(path).preview.content)) as preview:
        assert not preview.getexif()
        assert not {"exif", "xmp", "icc_profile"} & set(preview.info)


def test_a_wide_gamut_profile_is_converted(sample_photos: Path, tmp_path: Path) -> None:
    profile = pillow_heif.open_heif(sample_photos / "pug.heic").info["icc_profile"]  # Display P3
    path = tmp_path / "p3.png"
    Image.new("RGB", (64, 64), (180, 120, 60)).save(path, icc_profile=profile)
    shown = pixels_of(rendered(path).preview.content)[32, 32]
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), "RGB", "RGB"
    )
    expected = ImageCms.applyTransform(Image.new("RGB", (1, 1), (180, 120, 60)), transform)
    assert expected is not None
    assert np.abs(shown.astype(int) - np.asarray(expected)[0, 0].astype(int)).max() <= 4
    assert np.abs(shown.astype(int) - [180, 120, 60]).max() > 5


def test_a_broken_profile_does_not_cost_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    quadrants().save(path, icc_profile=b"this is not a profile" * 20)
    assert difference(pixels_of(rendered(path).preview.content), np.asarray(quadrants())) < LOSSY


def test_cmyk_becomes_rgb(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    Image.new("CMYK", (64, 64), (0, 255, 255, 0)).save(path, quality=95)
    red, green, blue = pixels_of(rendered(path).preview.content)[32, 32]
    assert red > 180
    assert green < 90
    assert blue < 90


@pytest.mark.parametrize("suffix", ["png", "tif"])
@pytest.mark.parametrize("bands", [1, 3])
def test_sixteen_bits_become_eight(tmp_path: Path, suffix: str, bands: int) -> None:
    ramp = np.linspace(0, 65_535, 256).astype(np.uint16)
    pixels = np.broadcast_to(ramp[None, :, None], (64, 256, bands)).copy()
    image = pyvips.Image.new_from_array(pixels, interpretation="grey16" if bands == 1 else "rgb16")
    path = tmp_path / f"deep.{suffix}"
    image.write_to_file(str(path))
    row = pixels_of(rendered(path).preview.content)[32, :, 0].astype(int)
    assert np.abs(row - np.arange(256)).mean() < 4


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparent_parts_turn_white(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "sticker.png"
    image = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), (0, 0, 32, 64))
    image.convert(mode).save(path)
    pixels = pixels_of(rendered(path).preview.content)
    assert pixels[32, 8].max() < 20
    assert pixels[32, 56].min() > 235


@pytest.mark.parametrize("suffix", ["gif", "webp"])
def test_an_animation_shows_its_first_frame(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"dance.{suffix}"
    frames = [Image.new("RGB", (60, 40), colour) for colour in (RED, (0, 0, 0), (255, 255, 255))]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)
    made = rendered(path)
    assert (made.preview.width, made.preview.height) == (60, 40)
    assert np.abs(pixels_of(made.preview.content)[20, 30].astype(int) - RED).max() < LOSSY


def test_the_placeholders_tell_the_colour(tmp_path: Path) -> None:
    path = tmp_path / "sea.png"
    image = Image.new("RGB", (300, 200), (20, 90, 160))
    image.paste((240, 240, 240), (0, 0, 60, 60))
    image.save(path)
    made = rendered(path)
    red, green, blue = (int(made.dominant_color[at : at + 2], 16) for at in (1, 3, 5))
    assert max(abs(red - 20), abs(green - 90), abs(blue - 160)) <= 6
    assert 5 <= len(made.thumbhash) <= 25


@pytest.mark.parametrize(
    "name", ["pug.heic", "arrow.heic", "alpha.heic", "empty_icc.heic", "camera.png"]
)
def test_real_photos_are_rendered(sample_photos: Path, name: str) -> None:
    header = read_header(sample_photos / name)
    made = make_renditions(sample_photos / name, header)
    width, height = header.upright
    assert max(made.preview.width, made.preview.height) == min(2048, max(width, height))
    assert made.preview.width / made.preview.height == pytest.approx(width / height, rel=0.01)
    assert pixels_of(made.preview.content).std() > 5


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    noise(700, 500).save(path)
    assert rendered(path) == rendered(path)
