"""What films and the photos beside them say: positions, clocks, identifiers, panoramas."""

import struct
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.workers.media.pictures import exif
from workers.media.films.probe import Film
from workers.media.metadata import film as films
from workers.media.metadata.apple import burst_identifier, still_identifier
from workers.media.metadata.capture_time import first_believable, zones
from workers.media.metadata.exif import Exif, read_exif
from workers.media.metadata.panorama import read_panorama
from workers.media.metadata.position import Position, read_iso6709
from workers.media.metadata.raw_exif import canon_exif, tiff_like_exif
from workers.media.metadata.xmp import read_xmp

MAKER_NOTE, MODEL, ORIGINAL = 0x927C, 0x0110, 0x9003
UPLOADED = datetime(2026, 1, 1, tzinfo=UTC)


def film(**tags: str) -> Film:
    """`tags`: double underscores stand for dots."""
    named = {name.replace("__", "."): value for name, value in tags.items()}
    return Film(
        media_type="video/quicktime",
        width=640,
        height=360,
        duration_ms=1000,
        video_index=0,
        video_codec="h264",
        profile="High",
        pixels="yuv420p",
        frame_rate=25.0,
        bit_rate=1_000_000,
        rotation=0,
        transfer="",
        has_square_pixels=True,
        is_interlaced=False,
        audio_index=None,
        audio_codec="",
        tags=named,
    )


@pytest.mark.parametrize(
    ("value", "position"),
    [
        ("+39.9042+116.4074/", Position(39.9042, 116.4074, None)),
        ("+39.9042+116.4074+050.250/", Position(39.9042, 116.4074, 50.2)),
        ("-3351.5+15112.75/", Position(-33.8583333, 151.2125, None)),
        ("+404124.5-0740244.25+010CRSWGS_84/", Position(40.6901389, -74.0456250, 10.0)),
        ("+39.9042+116.4074+999999/", Position(39.9042, 116.4074, None)),
        ("+00.0000+000.0000/", None),
        ("+91.0000+000.0000/", None),
        ("+1.5+2.5/", None),
        ("39.9, 116.4", None),
        ("+" + "9" * 5000, None),
    ],
)
def test_positions_are_read_as_iso_6709_writes_them(value: str, position: Position | None) -> None:
    assert read_iso6709(value) == position


@pytest.mark.parametrize(
    ("tags", "moment", "day", "source"),
    [
        (
            {"com__apple__quicktime__creationdate": "2023-05-01T00:30:00+0800"},
            datetime(2023, 4, 30, 16, 30, tzinfo=UTC),
            date(2023, 5, 1),
            "quicktime.creationdate",
        ),
        (
            {"creation_time": "2023-04-30T16:30:00.000000Z"},
            datetime(2023, 4, 30, 16, 30, tzinfo=UTC),
            date(2023, 5, 1),  # on the owner's calendar
            "film.creation_time",
        ),
        (
            {"creation_time": "1904-01-01T00:00:00.000000Z"},  # a clock that was never set
            datetime(2024, 5, 1, 4, 34, 56, tzinfo=UTC),
            date(2024, 5, 1),
            "filename",
        ),
    ],
)
def test_the_first_believable_clock_tells_the_time(
    tags: dict[str, str], moment: datetime, day: date, source: str
) -> None:
    captured = first_believable(
        films.film_times(film(**tags), filename="VID_20240501_123456.mp4", modified_at=None),
        zones=zones(None, "Asia/Shanghai"),
        uploaded_at=UPLOADED,
    )
    assert (captured.moment, captured.local_date, captured.source) == (moment, day, source)


def test_words_and_makers_are_tidied() -> None:
    said = film(
        com__apple__quicktime__make="Apple",
        com__apple__quicktime__model="iPhone 14",
        com__apple__quicktime__description="  West\x00 Lake ",
        com__apple__quicktime__keywords="lake, holiday,lake,",
        com__apple__quicktime__content__identifier="4E9F-A1",
    )
    camera = films.film_camera(said)
    assert (camera.make, camera.model) == ("Apple", "iPhone 14")
    assert films.film_caption(said) == "West Lake"
    assert films.film_keywords(said) == ("lake", "holiday")
    assert films.content_identifier(said) == "4E9F-A1"


def note(value: bytes, *, tag: int = 0x0011) -> Exif:
    """A maker note as iPhones write it, big-endian behind a header of 14 bytes."""
    head = b"Apple iOS\x00\x00\x01MM" + struct.pack(">H", 1)
    entry = struct.pack(">HHII", tag, 2, len(value), len(head) + 12 + 4)
    return read_exif(exif(photo={MAKER_NOTE: head + entry + bytes(4) + value}))


def test_the_still_of_a_live_photo_names_its_film() -> None:
    assert still_identifier(note(b"4E9F-A1\x00")) == "4E9F-A1"
    assert still_identifier(note(b"4E9F-A1\x00", tag=0x0012)) == ""
    assert still_identifier(read_exif(exif(photo={MAKER_NOTE: b"Apple iOS\x00"}))) == ""
    assert still_identifier(Exif()) == ""


def test_the_pictures_of_a_burst_have_an_identifier_in_common() -> None:
    assert burst_identifier(note(b"5F0A-B2\x00", tag=0x000B)) == "5F0A-B2"
    assert burst_identifier(note(b"4E9F-A1\x00")) == ""
    assert burst_identifier(Exif()) == ""


@pytest.mark.parametrize(
    ("attributes", "found"),
    [
        (
            (
                'GPano:ProjectionType="equirectangular" GPano:FullPanoWidthPixels="8192" '
                'GPano:FullPanoHeightPixels="4096"'
            ),
            {"projection": "equirectangular", "full_width": 8192, "full_height": 4096},
        ),
        (
            (
                'GPano:ProjectionType="equirectangular" GPano:FullPanoWidthPixels="8192" '
                'GPano:FullPanoHeightPixels="4096" GPano:CroppedAreaTopPixels="700"'
            ),
            {
                "projection": "equirectangular",
                "full_width": 8192,
                "full_height": 4096,
                "full_top": 700,
            },
        ),
        (
            'GPano:ProjectionType="cylindrical" GPano:FullPanoWidthPixels="-5"',
            {"projection": "cylindrical"},
        ),
        ('GPano:ProjectionType="&lt;script&gt;"', {}),
        ("", {}),
    ],
)
def test_panoramas_name_their_projection(attributes: str, found: dict[str, object]) -> None:
    packet = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:GPano="http://ns.google.com/photos/1.0/panorama/">'
        f"<rdf:Description {attributes}/></rdf:RDF>"
    )
    assert read_panorama(read_xmp(packet.encode())) == found


def tiff(**tags: object) -> bytes:
    """A block without the "Exif" prefix."""
    return exif(**tags).removeprefix(b"Exif\x00\x00")  # type: ignore[arg-type]  # as pictures.exif takes them


@pytest.mark.parametrize("magic", [b"IIRO", b"IIU\x00"])
def test_raw_files_with_a_magic_number_of_their_own_are_read(tmp_path: Path, magic: bytes) -> None:
    path = tmp_path / "photo.orf"
    content = tiff(main={MODEL: "E-M1"})
    if content[:2] == b"MM":
        magic = b"MMOR"
    path.write_bytes(magic + content[4:])
    assert tiff_like_exif(path).main[MODEL].rstrip(b"\x00") == b"E-M1"  # type: ignore[union-attr]  # ASCII is bytes


def test_canons_boxes_are_read(tmp_path: Path) -> None:
    directories = {b"CMT1": {MODEL: "EOS R5"}, b"CMT2": {ORIGINAL: "2024:05:01 12:34:56"}}
    boxes = b""
    for kind, tags in directories.items():
        body = tiff(main=tags)
        boxes += struct.pack(">I", len(body) + 8) + kind + body
    path = tmp_path / "photo.cr3"
    path.write_bytes(b"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom" + boxes)
    found = canon_exif(path)
    assert found.main[MODEL].rstrip(b"\x00") == b"EOS R5"  # type: ignore[union-attr]  # ASCII is bytes
    assert found.photo[ORIGINAL].startswith(b"2024:05:01")  # type: ignore[union-attr]  # likewise
    path.write_bytes(b"\x00\x00\x00\x18ftypcrx " + b"\xff\xff\xff\xffCMT1II*\x00\xff\xff")
    assert canon_exif(path) == Exif()
