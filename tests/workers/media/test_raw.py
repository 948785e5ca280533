"""Camera raw files: a DNG made of bytes, for no package ships a real one.

A Bayer mosaic as the DNG Specification 1.7 has it, with and without a JPEG beside it.
"""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.workers.media.pictures import quadrants
from workers.media.decoding import decode_within
from workers.media.errors import PictureError
from workers.media.header import read_header
from workers.media.metadata.blocks import read_blocks
from workers.media.metadata.camera import read_camera

WIDTH, HEIGHT = 256, 192
_SHORT, _LONG, _BYTE, _ASCII, _RATIONAL, _SIGNED = 3, 4, 1, 2, 5, 10


def mosaic() -> bytes:
    """Red above blue, as an RGGB sensor of 16 bits sees them."""
    pixels = np.full((HEIGHT, WIDTH), 2000, dtype="<u2")
    pixels[: HEIGHT // 2 : 2, ::2] = 60_000
    pixels[HEIGHT // 2 + 1 :: 2, 1::2] = 60_000
    return pixels.tobytes()


def jpeg() -> bytes:
    encoded = io.BytesIO()
    quadrants(WIDTH, HEIGHT).save(encoded, "JPEG")
    return encoded.getvalue()


def ratios(*values: float) -> bytes:
    return b"".join(struct.pack("<ii", round(value * 10_000), 10_000) for value in values)


class Tags:
    """A little-endian TIFF directory that grows; values of more than four bytes go behind it."""

    def __init__(self) -> None:
        self.entries: list[tuple[int, int, int, bytes]] = []

    def add(self, tag: int, kind: int, count: int, value: bytes) -> None:
        self.entries.append((tag, kind, count, value))

    def number(self, tag: int, value: int, kind: int = _LONG) -> None:
        self.add(tag, kind, 1, struct.pack("<I", value))

    def encoded(self, at: int) -> bytes:
        entries, behind = b"", b""
        data_at = at + 2 + 12 * len(self.entries) + 4
        for tag, kind, count, value in sorted(self.entries):
            if len(value) > 4:
                field = struct.pack("<I", data_at + len(behind))
                behind += value + bytes(len(value) % 2)
            else:
                field = value.ljust(4, b"\x00")
            entries += struct.pack("<HHI", tag, kind, count) + field
        return struct.pack("<H", len(self.entries)) + entries + bytes(4) + behind


def dng(*, preview: bytes = b"") -> bytes:
    data = mosaic()
    raw = Tags()
    for tag, value in ((0x00FE, 0), (0x0100, WIDTH), (0x0101, HEIGHT), (0x0111, 8)):
        raw.number(tag, value)
    raw.number(0x0116, HEIGHT)
    raw.number(0x0117, len(data))
    for tag, value in ((0x0102, 16), (0x0103, 1), (0x0106, 32803), (0x0115, 1)):
        raw.number(tag, value, _SHORT)
    raw.add(0x828D, _SHORT, 2, struct.pack("<HH", 2, 2))
    raw.add(0x828E, _BYTE, 4, bytes([0, 1, 1, 2]))
    raw.add(0x010F, _ASCII, 5, b"Leica")
    raw.add(0x0110, _ASCII, 2, b"Q3")
    raw.add(0xC612, _BYTE, 4, bytes([1, 4, 0, 0]))
    raw.add(0xC614, _ASCII, 8, b"Leica Q3")
    identity = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
    raw.add(0xC621, _SIGNED, 9, ratios(*identity))
    raw.add(0xC628, _RATIONAL, 3, ratios(1.0, 1.0, 1.0))
    raw.number(0xC61D, 65_535)
    directory_at = 8 + len(data) + len(preview)
    if preview:
        beside = Tags()
        for tag, value in ((0x00FE, 1), (0x0100, WIDTH), (0x0101, HEIGHT)):
            beside.number(tag, value)
        beside.number(0x0111, 8 + len(data))
        beside.number(0x0117, len(preview))
        for tag, value in ((0x0103, 7), (0x0106, 6), (0x0115, 3), (0x0102, 8)):
            beside.number(tag, value, _SHORT)
        raw.number(0x014A, 0)
        length = len(raw.encoded(directory_at))
        raw.entries = [entry for entry in raw.entries if entry[0] != 0x014A]
        raw.number(0x014A, directory_at + length)
        directories = raw.encoded(directory_at) + beside.encoded(directory_at + length)
    else:
        directories = raw.encoded(directory_at)
    return b"II*\x00" + struct.pack("<I", directory_at) + data + preview + directories


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "photo.tif"


def test_a_mosaic_without_a_picture_beside_it_is_developed(path: Path) -> None:
    path.write_bytes(dng())
    header = read_header(path)
    assert (header.media_type, header.upright) == ("image/x-adobe-dng", (WIDTH, HEIGHT))
    pixels = decode_within(path, header, 2048).numpy()
    height, width, _ = pixels.shape
    assert (width, height) == (WIDTH // 2, HEIGHT // 2)
    above, below = pixels[height // 4, width // 2], pixels[3 * height // 4, width // 2]
    assert above[0] > above[2] + 50
    assert below[2] > below[0] + 50


def test_the_cameras_own_picture_is_shown_where_there_is_one(path: Path) -> None:
    path.write_bytes(dng(preview=jpeg()))
    header = read_header(path)
    pixels = decode_within(path, header, 2048).numpy()
    with Image.open(io.BytesIO(jpeg())) as shown:
        assert np.abs(pixels.astype(int) - np.asarray(shown).astype(int)).mean() < 3


def test_its_own_tags_are_read(path: Path) -> None:
    path.write_bytes(dng())
    blocks = read_blocks(path, "image/x-adobe-dng")
    camera = read_camera(blocks.exif, blocks.xmp)
    assert (camera.make, camera.model) == ("Leica", "Q3")


def test_a_mosaic_cut_short_is_refused(path: Path) -> None:
    content = dng()
    path.write_bytes(b"II*\x00" + struct.pack("<I", 8) + content[8 + 2 * WIDTH * HEIGHT :])
    with pytest.raises(PictureError):
        decode_within(path, read_header(path), 2048)
