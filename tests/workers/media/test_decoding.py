from pathlib import Path

import numpy as np
import pillow_heif
import pytest
import pyvips

from tests.workers.media.pictures import noise, quadrants
from workers.media import decoding
from workers.media.decoding import check_decodes, decode_within
from workers.media.errors import PictureError
from workers.media.header import Header, read_header

SIDE = 100
SUFFIXES = ["jpg", "png", "webp", "gif", "tif", "avif", "heic"]


def saved(folder: Path, suffix: str) -> Path:
    path = folder / f"photo.{suffix}"
    if suffix == "heic":
        pillow_heif.from_pillow(noise(200, 150)).save(path)
    else:
        noise(200, 150).save(path)
    return path


def check(path: Path) -> None:
    check_decodes(path, read_header(path), side=SIDE)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_whole_picture_passes(tmp_path: Path, suffix: str) -> None:
    check(saved(tmp_path, suffix))


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_picture_that_was_cut_short_is_refused(tmp_path: Path, suffix: str, kept: float) -> None:
    path = saved(tmp_path, suffix)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(PictureError) as refusal:
        check(path)
    assert refusal.value.code in {"truncated", "undecodable"}


def test_a_cut_jpeg_is_told_apart_from_a_damaged_one(tmp_path: Path) -> None:
    path = saved(tmp_path, "jpg")
    content = path.read_bytes()
    path.write_bytes(content[:-2000])
    with pytest.raises(PictureError, match="ends before") as refusal:
        check(path)
    assert refusal.value.code == "truncated"
    path.write_bytes(content[:20])
    with pytest.raises(PictureError):
        check(path)


def test_bytes_after_the_end_do_no_harm(tmp_path: Path) -> None:
    path = saved(tmp_path, "jpg")
    path.write_bytes(path.read_bytes() + b"motion photo trailer" * 100)
    check(path)


@pytest.mark.parametrize("name", ["pug.heic", "alpha.heic", "rocket.jpg", "camera.png"])
def test_real_photos_pass(sample_photos: Path, name: str) -> None:
    check(sample_photos / name)


@pytest.mark.parametrize("name", ["huge_tag_exif.jpg", "max_uint32_exif.jpg"])
def test_a_jpeg_without_a_picture_is_refused(hostile_photos: Path, name: str) -> None:
    if not (hostile_photos / name).exists():
        pytest.skip("comes in a Debian package, which could not be fetched")
    with pytest.raises(PictureError):
        check(hostile_photos / name)


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were decoded, in order."""
    paths: list[Path] = []
    decode = decoding._decode

    def noted(path: Path, header: Header, side: int) -> object:
        paths.append(path)
        return decode(path, header, side)

    monkeypatch.setattr(decoding, "_decode", noted)
    return paths


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_picture_that_was_checked_is_not_decoded_again_to_be_shown(
    tmp_path: Path, decoded: list[Path], suffix: str
) -> None:
    path = saved(tmp_path, suffix)
    header = read_header(path)
    fresh = decode_within(path, header, SIDE).numpy()
    check(path)
    shown = decode_within(path, header, SIDE).numpy()
    assert decoded == [path] * 2
    assert np.array_equal(shown, fresh)


def test_a_checked_picture_is_kept_for_one_showing_of_this_file_at_this_size(
    tmp_path: Path, decoded: list[Path]
) -> None:
    path, other = saved(tmp_path, "heic"), tmp_path / "other.heic"
    header = read_header(path)
    check(path)
    assert decode_within(path, header, SIDE // 2).width == SIDE // 2
    check(path)
    decode_within(path, header, SIDE)
    decode_within(path, header, SIDE)
    assert decoded == [path] * 4
    check(path)
    pillow_heif.from_pillow(quadrants()).save(other)
    other.replace(path)
    assert decode_within(path, read_header(path), SIDE).height == round(SIDE * 80 / 120)


def test_a_damaged_picture_leaves_nothing_to_be_shown(tmp_path: Path, decoded: list[Path]) -> None:
    path = saved(tmp_path, "png")
    check(path)
    path.write_bytes(path.read_bytes()[:2000])
    for _ in range(2):
        with pytest.raises(PictureError):
            check(path)
    with pytest.raises(PictureError):
        decode_within(path, read_header(path), SIDE)
    assert decoded == [path] * 4


@pytest.mark.parametrize("subifd", [False, True])
def test_of_a_tiff_pyramid_the_picture_itself_is_checked_and_shown(
    tmp_path: Path, subifd: bool
) -> None:
    path = tmp_path / "pyramid.tif"
    picture = pyvips.Image.new_from_array(np.asarray(noise(400, 300)))
    picture.tiffsave(
        str(path), tile=True, tile_width=64, tile_height=64, pyramid=True, subifd=subifd
    )
    assert decode_within(path, read_header(path), 2048).width == 400
    shown = decode_within(path, read_header(path), SIDE).numpy()
    assert np.array_equal(shown, picture.thumbnail_image(SIDE).numpy())
