import struct
from typing import Any

import pytest
from PIL.TiffImagePlugin import IFDRational

from tests.workers.media.metadata.blocks import blocks
from workers.media.metadata.exif import read_exif
from workers.media.metadata.position import Position, read_position
from workers.media.metadata.xmp import read_xmp

BEIJING = {1: "N", 2: (39.0, 54.0, 27.0), 3: "E", 4: (116.0, 23.0, 17.0)}


def position(gps: dict[int, Any], xmp: dict[str, str] | None = None) -> Position | None:
    found = blocks(gps=gps, xmp=xmp)
    return read_position(found.exif, found.xmp)


def test_degrees_minutes_and_seconds_become_degrees() -> None:
    found = position(BEIJING | {5: b"\x00", 6: 43.5})
    assert found is not None
    assert (found.latitude, found.longitude) == pytest.approx((39.9075, 116.388056), abs=1e-5)
    assert found.altitude == 43.5


def test_the_southern_and_western_hemispheres_are_negative() -> None:
    found = position(BEIJING | {1: "S", 3: "W", 5: b"\x01", 6: 12.0})
    assert found is not None
    assert found.latitude < 0
    assert found.longitude < 0
    assert found.altitude == -12.0


@pytest.mark.parametrize(
    "changes",
    [
        {2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)},
        {2: (91.0, 0.0, 0.0)},
        {4: (181.0, 0.0, 0.0)},
        {2: (39.0, 75.0, 0.0)},
        {2: (IFDRational(1, 0), IFDRational(0, 1), IFDRational(0, 1))},
        {2: (IFDRational(0, 0), IFDRational(0, 0), IFDRational(0, 0))},
        {1: "X"},
        {1: ""},
        {9: "V"},
        {2: (1.0, 2.0, 3.0, 4.0)},
    ],
    ids=[
        "null island",
        "latitude out of range",
        "longitude out of range",
        "75 minutes",
        "division by zero",
        "nothing by nothing",
        "no such hemisphere",
        "no hemisphere",
        "receiver without a fix",
        "four parts",
    ],
)
def test_a_position_that_cannot_be_true_is_none(changes: dict[int, Any]) -> None:
    assert position(BEIJING | changes) is None


@pytest.mark.parametrize("metres", [-5000.0, 90_000.0])
def test_an_absurd_altitude_leaves_the_position(metres: float) -> None:
    found = position(BEIJING | {5: b"\x01" if metres < 0 else b"\x00", 6: abs(metres)})
    assert found is not None
    assert found.altitude is None


def gps_directory_of_text(values: dict[int, str]) -> bytes:
    """A TIFF whose GPS directory holds ASCII only, which Pillow would not write."""
    start = 26  # header (8), a directory with one entry (18)
    texts_at = start + 2 + 12 * len(values) + 4
    rows, texts = b"", b""
    for tag, value in sorted(values.items()):
        raw = value.encode() + b"\0"
        inline = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack("<I", texts_at + len(texts))
        rows += struct.pack("<HHI", tag, 2, len(raw)) + inline
        texts += raw if len(raw) > 4 else b""
    main = struct.pack("<HHHIII", 1, 0x8825, 4, 1, start, 0)
    return b"II*\0\x08\0\0\0" + main + struct.pack("<H", len(values)) + rows + bytes(4) + texts


def test_degrees_written_as_text_with_decimal_commas_are_read() -> None:
    text = {1: "N", 2: "52,00000,50,00000,34,01180", 3: "E", 4: "11,00000,10,00000,58,28360"}
    found = read_position(read_exif(gps_directory_of_text(text)), read_xmp(b""))
    assert found is not None
    assert (found.latitude, found.longitude) == pytest.approx((52.842781, 11.182857), abs=1e-5)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("39,54.45N", "116,23.2833E"), ("39,54,27N", "116,23,17E")]
)
def test_xmp_stands_in_for_exif(latitude: str, longitude: str) -> None:
    found = position({}, {"exif:GPSLatitude": latitude, "exif:GPSLongitude": longitude})
    assert found is not None
    assert (found.latitude, found.longitude) == pytest.approx((39.9075, 116.38805), abs=1e-4)


@pytest.mark.parametrize("value", ["N", "39.9", "1e999,0N", "39,54.45E", "<rdf:Seq/>"])
def test_malformed_xmp_is_no_position(value: str) -> None:
    assert position({}, {"exif:GPSLatitude": value, "exif:GPSLongitude": "1,1E"}) is None
