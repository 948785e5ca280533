"""A copy of a JPEG for others: the same pixels, and nothing else that the file told."""

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.workers.media.pictures import exif, noise, quadrants
from workers.media.full_size import make_full_size
from workers.media.header import read_header
from workers.media.plain_jpeg import NotPlain, plain_jpeg

SECRET = b"30.2431N 120.1500E"
GPS = {1: "N", 2: (30.0, 14.0, 35.0), 3: "E", 4: (120.0, 9.0, 0.0)}


def encoded(picture: Image.Image, **options: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", **options)
    return file.getvalue()


def with_segments(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    """Behind the first (JFIF) segment."""
    behind = 4 + struct.unpack(">H", jpeg[4:6])[0]
    written = b"".join(
        struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments
    )
    return jpeg[:behind] + written + jpeg[behind:]


def pixels(jpeg: bytes) -> Any:
    with Image.open(io.BytesIO(jpeg)) as picture:
        return np.asarray(picture)


@pytest.mark.parametrize(
    "told",
    [
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        (0xE1, b"Exif\0\0" + SECRET),
        (0xE2, b"MPF\0" + SECRET),
        (0xEB, b"JP" + SECRET),
        (0xED, b"Photoshop 3.0\0" + SECRET),
        (0xFE, SECRET),
        (0xE0, b"JFXX\0\x10" + SECRET),
    ],
)
def test_no_segment_that_only_tells_something_is_copied(told: tuple[int, bytes]) -> None:
    plain = encoded(quadrants())
    copied = plain_jpeg(with_segments(plain, told), orientation=1)
    assert SECRET not in copied
    assert copied == plain


def test_nor_what_lies_behind_the_picture_or_within_its_first_segment() -> None:
    plain = encoded(quadrants())
    motion = plain + b"\0\0\0\x18ftypmp42" + SECRET + encoded(noise(64, 64))
    assert plain_jpeg(motion, orientation=1) == plain
    body = b"JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02" + SECRET[:12]  # a thumbnail of 2 x 2
    behind = 4 + struct.unpack(">H", plain[4:6])[0]
    own = b"\xff\xd8\xff\xe0" + struct.pack(">H", len(body) + 2) + body + plain[behind:]
    assert SECRET[:12] not in plain_jpeg(own, orientation=1)


def test_how_it_lies_and_what_its_colours_mean_stays() -> None:
    profile = b"\0" * 128 + b"profile"
    block = exif({0x0112: 6, 0x010F: "Maker"}, gps=GPS)
    jpeg = encoded(quadrants(), exif=block, icc_profile=profile, progressive=True)
    with Image.open(io.BytesIO(plain_jpeg(jpeg, orientation=6))) as picture:
        assert dict(picture.getexif()) == {0x0112: 6}
        assert picture.info["icc_profile"] == profile
        assert (np.asarray(picture) == pixels(jpeg)).all()


def test_inks_stay_inks() -> None:
    jpeg = encoded(quadrants().convert("CMYK"))
    assert b"Adobe" in jpeg
    assert (pixels(plain_jpeg(jpeg, orientation=1)) == pixels(jpeg)).all()


@pytest.mark.parametrize("cut", [2, 30, 300, -2])
def test_a_file_that_breaks_off_is_not_copied(cut: int) -> None:
    with pytest.raises(NotPlain):
        plain_jpeg(encoded(noise(64, 64))[:cut], orientation=1)


def test_every_real_photo_is_copied_pixel_for_pixel(sample_photos: Path) -> None:
    photos = sorted(sample_photos.glob("*.jpg"))
    assert photos
    for path in photos[:12]:
        header = read_header(path)
        made = make_full_size(path, header)
        copied = plain_jpeg(path.read_bytes(), orientation=header.orientation)
        assert made.content == copied, path.name
        assert (made.width, made.height) == header.upright
        assert (pixels(copied) == pixels(path.read_bytes())).all(), path.name


def test_of_other_formats_a_jpeg_is_made(sample_photos: Path) -> None:
    path = sample_photos / "arrow.heic"
    header = read_header(path)
    made = make_full_size(path, header)
    with Image.open(io.BytesIO(made.content)) as picture:
        assert picture.format == "JPEG"
        assert picture.size == header.upright == (made.width, made.height)
        assert not picture.getexif()
