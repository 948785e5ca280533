from datetime import UTC, date, datetime

import pytest

from tests.workers.media.metadata.blocks import blocks
from workers.media.metadata.blocks import Blocks
from workers.media.metadata.capture_time import CaptureTime, capture_time, zones
from workers.media.metadata.position import Position

ORIGINAL, DIGITIZED, CHANGED = 0x9003, 0x9004, 0x0132
OFFSET_ORIGINAL, SUBSEC_ORIGINAL = 0x9011, 0x9291
GPS_TIME, GPS_DATE = 0x0007, 0x001D
UPLOADED = datetime(2024, 6, 30, 20, 0, tzinfo=UTC)
MODIFIED = datetime(2024, 6, 1, 18, 30, tzinfo=UTC)

EXIF_ORIGINAL = {ORIGINAL: "2024:05:01 10:00:00"}
EXIF_DIGITIZED = {DIGITIZED: "2024:05:02 10:00:00"}
GPS = {GPS_DATE: "2024:05:03", GPS_TIME: (2.0, 0.0, 0.0)}
XMP = {"photoshop:DateCreated": "2024-05-04T10:00:00"}
IPTC = [(55, b"20240505"), (60, b"100000+0800")]
CHANGED_BY_PROGRAM = {CHANGED: "2024:05:07 10:00:00"}
NAME = "IMG_20240506_100000.jpg"


def captured(
    found: Blocks,
    *,
    filename: str = "photo.jpg",
    modified_at: datetime | None = None,
    position: Position | None = None,
    owner: str = "Asia/Shanghai",
) -> CaptureTime:
    return capture_time(
        found,
        zones=zones(position, owner),
        filename=filename,
        modified_at=modified_at,
        uploaded_at=UPLOADED,
    )


@pytest.mark.parametrize(
    ("source", "day", "found", "filename", "modified_at"),
    [
        (
            "exif.DateTimeOriginal",
            1,
            blocks(
                main=CHANGED_BY_PROGRAM,
                photo=EXIF_ORIGINAL | EXIF_DIGITIZED,
                gps=GPS,
                xmp=XMP,
                iptc=IPTC,
            ),
            NAME,
            MODIFIED,
        ),
        (
            "exif.DateTimeDigitized",
            2,
            blocks(main=CHANGED_BY_PROGRAM, photo=EXIF_DIGITIZED, gps=GPS, xmp=XMP, iptc=IPTC),
            NAME,
            MODIFIED,
        ),
        ("gps", 3, blocks(main=CHANGED_BY_PROGRAM, gps=GPS, xmp=XMP, iptc=IPTC), NAME, MODIFIED),
        ("xmp.DateCreated", 4, blocks(main=CHANGED_BY_PROGRAM, xmp=XMP, iptc=IPTC), NAME, MODIFIED),
        ("iptc.DateCreated", 5, blocks(main=CHANGED_BY_PROGRAM, iptc=IPTC), NAME, MODIFIED),
        ("filename", 6, blocks(main=CHANGED_BY_PROGRAM), NAME, MODIFIED),
        ("exif.DateTime", 7, blocks(main=CHANGED_BY_PROGRAM), "photo.jpg", MODIFIED),
    ],
)
def test_the_best_source_there_is_wins(
    source: str, day: int, found: Blocks, filename: str, modified_at: datetime
) -> None:
    result = captured(found, filename=filename, modified_at=modified_at)
    assert result.source == source
    assert result.moment == datetime(2024, 5, day, 2, 0, tzinfo=UTC)
    assert result.local_date == date(2024, 5, day)


def test_the_modification_time_stands_in_for_a_silent_file() -> None:
    result = captured(blocks(), modified_at=MODIFIED)
    assert (result.source, result.moment) == ("modified", MODIFIED)
    assert result.local_date == date(2024, 6, 2)  # 02:30 in Shanghai


def test_the_upload_is_the_last_resort() -> None:
    result = captured(blocks())
    assert (result.source, result.moment) == ("uploaded", UPLOADED)
    assert result.local_date == date(2024, 7, 1)


@pytest.mark.parametrize(
    "stamp",
    [
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "1825:12:31 23:59:59",
        "1970:01:01 00:00:00",
        "2024:13:45 99:99:99",
        "2024:07:03 00:00:00",
        "9999:12:31 23:59:59",
        "0001:01:01 00:00:00",
        "yesterday",
        "2024",
        "\x00\x00",
    ],
)
def test_an_absurd_date_gives_way_to_the_next_source(stamp: str) -> None:
    found = blocks(photo={ORIGINAL: stamp} | EXIF_DIGITIZED)
    assert captured(found).source == "exif.DateTimeDigitized"


def test_subseconds_and_offset_are_used() -> None:
    found = blocks(
        photo=EXIF_ORIGINAL | {SUBSEC_ORIGINAL: "047", OFFSET_ORIGINAL: "-03:30"},
    )
    result = captured(found)
    assert result.moment == datetime(2024, 5, 1, 13, 30, 0, 47_000, tzinfo=UTC)
    assert result.offset_minutes == -210


@pytest.mark.parametrize("offset", ["+99:00", "   :  ", "east", "+08:75"])
def test_an_absurd_offset_counts_as_none(offset: str) -> None:
    found = blocks(photo=EXIF_ORIGINAL | {OFFSET_ORIGINAL: offset})
    result = captured(found)
    assert result.moment == datetime(2024, 5, 1, 2, 0, tzinfo=UTC)
    assert result.offset_minutes is None


def test_without_an_offset_the_place_tells_the_time_zone() -> None:
    new_york = Position(40.7, -74.0, None)
    result = captured(blocks(photo=EXIF_ORIGINAL), position=new_york)
    assert result.moment == datetime(2024, 5, 1, 14, 0, tzinfo=UTC)  # daylight saving
    assert result.offset_minutes == -240


def test_without_a_place_it_is_the_owners() -> None:
    result = captured(blocks(photo=EXIF_ORIGINAL), owner="Europe/Oslo")
    assert result.moment == datetime(2024, 5, 1, 8, 0, tzinfo=UTC)
    assert result.offset_minutes is None


@pytest.mark.parametrize("owner", ["", "Mars/Olympus", "../../etc/passwd"])
def test_an_unknown_time_zone_of_the_owner_is_utc(owner: str) -> None:
    result = captured(blocks(photo=EXIF_ORIGINAL), owner=owner)
    assert result.moment == datetime(2024, 5, 1, 10, 0, tzinfo=UTC)


def test_satellite_time_falls_on_the_local_day_of_the_place() -> None:
    tokyo = Position(35.68, 139.76, None)
    late = {GPS_DATE: "2024:05:03", GPS_TIME: (20.0, 15.0, 30.0)}
    result = captured(blocks(gps=late), position=tokyo)
    assert result.moment == datetime(2024, 5, 3, 20, 15, 30, tzinfo=UTC)
    assert (result.local_date, result.offset_minutes) == (date(2024, 5, 4), 540)


@pytest.mark.parametrize(
    ("filename", "local"),
    [
        ("IMG_20240501_123456.jpg", "2024-05-01 12:34:56"),
        ("IMG_20240501_123456789.jpg", "2024-05-01 12:34:56"),
        ("20240501_123456(1).jpg", "2024-05-01 12:34:56"),
        ("Screenshot_20240501-123456.png", "2024-05-01 12:34:56"),
        ("Screenshot_2024-05-01-12-34-56-789_com.tencent.mm.jpg", "2024-05-01 12:34:56"),
        ("Screenshot 2024-05-01 at 12.34.56.png", "2024-05-01 12:34:56"),
        ("2024-05-01 12.34.56.jpg", "2024-05-01 12:34:56"),
        ("WhatsApp Image 2024-05-01 at 12.34.56.jpeg", "2024-05-01 12:34:56"),
        ("微信图片_20240501123456.jpg", "2024-05-01 12:34:56"),
        ("signal-2024-05-01-123456.jpg", "2024-05-01 12:34:56"),
        ("photo_2024-05-01_12-34-56.jpg", "2024-05-01 12:34:56"),
        ("2024年05月01日.jpg", "2024-05-01 12:00:00"),
        ("IMG-20240501-WA0001.jpg", "2024-05-01 12:00:00"),
        ("mmexport1714538096000.jpg", "2024-05-01 12:34:56"),
        ("wx_camera_1714538096000.jpg", "2024-05-01 12:34:56"),
        ("1714538096000.jpg", "2024-05-01 12:34:56"),
        ("PXL_20240501_043456789.jpg", "2024-05-01 12:34:56"),
    ],
)
def test_names_of_phones_and_messengers_tell_the_time(filename: str, local: str) -> None:
    result = captured(blocks(), filename=filename)
    expected = datetime.strptime(f"{local} +0800", "%Y-%m-%d %H:%M:%S %z")
    assert (result.source, result.moment) == ("filename", expected)


@pytest.mark.parametrize(
    "filename",
    [
        "DSC_0001.jpg",
        "IMG_20241399_999999.jpg",
        "138002024050112345.jpg",
        "99991231.jpg",
        "mmexport9999999999999.jpg",
        "照片.jpg",
        "../../20" + "4" * 5000,
    ],
)
def test_other_names_tell_nothing(filename: str) -> None:
    assert captured(blocks(), filename=filename).source == "uploaded"
