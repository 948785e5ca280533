"""Whatever stands in the metadata, reading it ends well: no error, small and valid JSON."""

import json
import struct
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workers.media.metadata.blocks import datasets
from tests.workers.media.pictures import exif, quadrants
from workers.media.header import Header, read_header
from workers.media.metadata.blocks import Blocks, read_blocks
from workers.media.metadata.camera import read_camera
from workers.media.metadata.caption import read_caption, read_keywords
from workers.media.metadata.capture_time import capture_time, zones
from workers.media.metadata.details import read_details
from workers.media.metadata.exif import Gps, Main, Photo, read_exif
from workers.media.metadata.iptc import read_iptc
from workers.media.metadata.position import read_position
from workers.media.metadata.xmp import read_xmp

HEADER = Header("image/jpeg", 40, 30, 3, 1, 1, 1, False, "4:2:0")
TAGS = [*Main, *Photo, *Gps]

entries = st.builds(
    lambda tag, kind, count, value: struct.pack("<HHII", tag, kind, count, value),
    st.sampled_from([int(tag) for tag in TAGS]),
    st.integers(0, 20),
    st.one_of(st.integers(0, 40), st.integers(0, 2**32 - 1)),
    st.one_of(st.integers(0, 600), st.integers(0, 2**32 - 1)),
)
tiffs = st.builds(
    lambda rows, tail: b"II*\0\x08\0\0\0" + struct.pack("<H", len(rows)) + b"".join(rows) + tail,
    st.lists(entries, max_size=30),
    st.binary(max_size=400),
)


def read_everything(found: Blocks) -> None:
    """As the stage does, and what the database will demand of the answer."""
    position = read_position(found.exif, found.xmp)
    uploaded_at = datetime(2024, 6, 1, tzinfo=UTC)
    captured = capture_time(
        found,
        zones=zones(position, "Asia/Shanghai"),
        filename="",
        modified_at=None,
        uploaded_at=uploaded_at,
    )
    assert captured.moment.tzinfo is UTC
    assert 1826 <= captured.moment.year <= 2024
    assert len(captured.source) <= 32
    camera = read_camera(found.exif, found.xmp)
    texts = [camera.make, camera.model, camera.lens, read_caption(found), *read_keywords(found)]
    details = json.dumps(read_details(found, HEADER), allow_nan=False, ensure_ascii=False)
    assert len(details) < 16_000
    assert all("\0" not in text for text in [*texts, details])
    assert "\\u0000" not in details
    "".join(texts).encode()  # no lone surrogates
    assert max(map(len, texts)) <= 2000


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=600), tiffs))
def test_any_bytes_as_exif_are_survived(raw: bytes) -> None:
    read_everything(Blocks(exif=read_exif(raw), xmp=read_xmp(b""), iptc=read_iptc(b"")))


@settings(max_examples=200, deadline=None)
@given(
    tags=st.dictionaries(
        st.sampled_from([0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298]),
        st.text(alphabet=st.characters(codec="utf-8"), max_size=80),
    ),
    stamps=st.dictionaries(
        st.sampled_from([0x9003, 0x9004, 0x9010, 0x9011, 0x9290, 0x9291]),
        st.from_regex(r"[0-9:+ \-]{0,25}", fullmatch=True),
    ),
)
def test_any_text_in_tags_is_survived(tags: dict[int, str], stamps: dict[int, str]) -> None:
    block = exif({tag: text.encode() for tag, text in tags.items()}, stamps)
    read_everything(Blocks(exif=read_exif(block), xmp=read_xmp(b""), iptc=read_iptc(b"")))


@settings(max_examples=200, deadline=None)
@given(packet=st.binary(max_size=300), iptc=st.binary(max_size=300))
def test_any_bytes_as_xmp_and_iptc_are_survived(packet: bytes, iptc: bytes) -> None:
    for block in (iptc, b"8BIM" + iptc, datasets([(120, iptc), (25, iptc), (55, iptc)])):
        read_everything(Blocks(exif=read_exif(b""), xmp=read_xmp(packet), iptc=read_iptc(block)))


@pytest.mark.parametrize(
    "tail",
    [
        struct.pack("<HHHII", 1, 0x010E, 2, 0xFFFFFFFF, 0),
        struct.pack("<HHHII", 1, 0x8769, 4, 1, 8),
        struct.pack("<H", 0xFFFF) + struct.pack("<HHII", 0x010E, 2, 60_000, 8) * 5000,
    ],
    ids=["a count of 4 billion", "a directory that is its own parent", "65,535 entries"],
)
def test_famous_traps_are_survived(tail: bytes) -> None:
    raw = b"Exif\0\0II*\0\x08\0\0\0" + tail
    read_everything(Blocks(exif=read_exif(raw), xmp=read_xmp(b""), iptc=read_iptc(b"")))


def test_a_file_with_hostile_exif_is_still_a_photo(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    quadrants().save(path, exif=exif({0x010F: "A\0B" * 9000, 0x010E: "\x01\x02" * 9000}))
    read_everything(read_blocks(path, read_header(path).media_type))


def test_the_famous_endless_loop_is_read(hostile_photos: Path) -> None:
    path = hostile_photos / "infinite_loop_exif.jpg"
    if not path.exists():
        pytest.skip("comes in a Debian package, which could not be fetched")
    read_everything(read_blocks(path, read_header(path).media_type))
