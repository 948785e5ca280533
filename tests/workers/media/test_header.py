import struct
from pathlib import Path

import pytest
from PIL import Image

from tests.workers.media.pictures import exif, quadrants
from workers.media.errors import PictureError
from workers.media.header import read_header
from workers.media.signatures import identify_file

ORIENTATION, NEW_SUBFILE_TYPE, SUB_DIRECTORIES, DNG_VERSION = 0x0112, 0x00FE, 0x014A, 0xC612
MAKE = 0x010F


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_upright_size_follows_the_orientation(tmp_path: Path, orientation: int) -> None:
    path = tmp_path / "photo.jpg"
    quadrants(120, 80).save(path, exif=exif({ORIENTATION: orientation}))
    header = read_header(path)
    assert (header.width, header.height) == (120, 80)
    assert header.upright == ((120, 80) if orientation < 5 else (80, 120))


def test_an_absurd_orientation_counts_as_none(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    quadrants(120, 80).save(path, exif=exif({ORIENTATION: 77}))
    assert read_header(path).upright == (120, 80)


def test_a_turned_heic_is_not_turned_again_by_its_exif(sample_photos: Path) -> None:
    header = read_header(sample_photos / "guitar_cw90.hif")
    assert header.upright == (4672, 7008)
    assert header.sample_bytes == 2


def test_frames_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "dance.gif"
    frames = [Image.new("RGB", (20, 10), (20 * index, 0, 0)) for index in range(5)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert read_header(path).frames == 5


@pytest.mark.parametrize("name", ["truncated.heic", "corrupted.hif"])
def test_a_cut_heic_is_refused_although_the_decoder_would_show_something(
    hostile_photos: Path, name: str
) -> None:
    with pytest.raises(PictureError) as refusal:
        read_header(hostile_photos / name)
    assert refusal.value.code == "truncated"


def test_data_appended_to_a_heic_does_no_harm(sample_photos: Path, tmp_path: Path) -> None:
    path = tmp_path / "motion.heic"
    path.write_bytes(
        (sample_photos / "invalid_id.heic").read_bytes() + b"\xff\xff\xff\xffmpv2 tail"
    )
    assert read_header(path).upright == (564, 870)


def test_a_broken_heic_says_so(hostile_photos: Path) -> None:
    with pytest.raises(PictureError) as refusal:
        read_header(hostile_photos / "corrupted.heic")
    assert refusal.value.code == "undecodable"


@pytest.mark.parametrize(
    ("tags", "media_type"),
    [
        ({DNG_VERSION: (1, 1, 4)}, "image/x-adobe-dng"),
        ({NEW_SUBFILE_TYPE: (4, 1, 1), SUB_DIRECTORIES: (4, 1, 8)}, "image/x-dcraw"),
        (
            {NEW_SUBFILE_TYPE: (4, 1, 1), MAKE: (2, 4, 0x004B494E), SUB_DIRECTORIES: (4, 1, 8)},
            "image/x-dcraw",
        ),
    ],
    ids=["dng", "nameless", "of a maker nobody knows"],
)
def test_camera_raw_in_tiff_clothes_is_known_by_its_tags(
    tmp_path: Path, tags: dict[int, tuple[int, int, int]], media_type: str
) -> None:
    """A hollow one is no picture, and its tiny thumbnail is not shown in its place."""
    path = tmp_path / "photo.tif"
    entries = b"".join(struct.pack("<HHII", tag, *tags[tag]) for tag in sorted(tags))
    path.write_bytes(b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", len(tags)) + entries + bytes(4))
    assert identify_file(path) == media_type
    with pytest.raises(PictureError) as refusal:
        read_header(path)
    assert refusal.value.code == "undecodable"
