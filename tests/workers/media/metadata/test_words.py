import struct
from typing import Any

import pytest

from tests.workers.media.metadata.blocks import blocks, datasets, packet
from workers.media.metadata.camera import Camera, read_camera
from workers.media.metadata.caption import read_caption, read_keywords
from workers.media.metadata.iptc import read_iptc
from workers.media.metadata.xmp import read_xmp

DESCRIPTION, MAKE, MODEL, XP_COMMENT, XP_KEYWORDS = 0x010E, 0x010F, 0x0110, 0x9C9C, 0x9C9E
USER_COMMENT, LENS_MODEL = 0x9286, 0xA434


def test_xmp_is_believed_before_iptc_and_exif() -> None:
    found = blocks(
        xmp={
            "dc:description": '<rdf:Alt><rdf:li xml:lang="x-default">外婆的生日</rdf:li></rdf:Alt>'
        },
        iptc=[(120, b"from IPTC")],
        main={DESCRIPTION: "from EXIF"},
    )
    assert read_caption(found) == "外婆的生日"


def test_the_default_language_comes_first() -> None:
    alternatives = (
        '<rdf:Alt><rdf:li xml:lang="de">Meer</rdf:li>'
        '<rdf:li xml:lang="x-default">Sea</rdf:li></rdf:Alt>'
    )
    assert read_caption(blocks(xmp={"dc:description": alternatives})) == "Sea"


@pytest.mark.parametrize(
    "noise",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "Exif_JPEG_PICTURE",
        "DCIM\\100MEDIA\\DJI_0001.JPG",
        "default",
        '{"PiRecordTime":1}',
        "filter: 0; fileterIntensity: 0.0; mHdr: 1",
        "cof",
        "oppo_32",
        "   ",
        "12:34:56",
        "charset=Ascii",
    ],
)
def test_what_cameras_write_by_themselves_is_no_caption(noise: str) -> None:
    assert read_caption(blocks(main={DESCRIPTION: noise})) == ""


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"ASCII\0\0\0Summer at the lake", "Summer at the lake"),
        (b"UNICODE\0" + "湖边的夏天".encode("utf-16-le"), "湖边的夏天"),
        (b"UNICODE\0" + "Summer by the lake".encode("utf-16-be"), "Summer by the lake"),
        (b"UNICODE\0" + "Lake".encode("utf-16"), "Lake"),
        (b"\0\0\0\0\0\0\0\0Plain words", "Plain words"),
        (b"ASCII\0\0\0" + bytes(200), ""),
        (b"ASCII\0\0\0", ""),
        (b"No prefix at all", "No prefix at all"),
    ],
)
def test_user_comments_are_read_in_their_character_set(raw: bytes, text: str) -> None:
    assert read_caption(blocks(photo={USER_COMMENT: raw})) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("天坛公园".encode(), "天坛公园"),
        ("天坛公园".encode("gb2312"), "天坛公园"),
        ("Café Zürich".encode("latin-1"), "Café Zürich"),
    ],
)
def test_text_of_unknown_encoding_is_guessed(raw: bytes, text: str) -> None:
    found = blocks(iptc=[(120, raw)])
    assert read_caption(found) == text


def test_windows_tags_are_read() -> None:
    found = blocks(
        main={
            XP_COMMENT: "海边".encode("utf-16-le") + b"\0\0",
            XP_KEYWORDS: "beach;holiday".encode("utf-16-le"),
        }
    )
    assert read_caption(found) == "海边"
    assert read_keywords(found) == ("beach", "holiday")


def test_keywords_of_all_sources_are_joined_once_each() -> None:
    found = blocks(
        xmp={"dc:subject": "<rdf:Bag><rdf:li>beach</rdf:li><rdf:li>猫</rdf:li></rdf:Bag>"},
        iptc=[(25, b"beach"), (25, b"summer")],
    )
    assert read_keywords(found) == ("beach", "猫", "summer")


def test_keywords_are_bounded() -> None:
    found = blocks(iptc=[(25, f"word{number}".encode()) for number in range(400)])
    assert len(read_keywords(found)) == 50


@pytest.mark.parametrize(
    ("make", "model", "expected"),
    [
        ("NIKON CORPORATION", "NIKON D90", Camera("Nikon", "D90")),
        ("Canon", "Canon EOS 5D Mark III", Camera("Canon", "EOS 5D Mark III")),
        ("OLYMPUS IMAGING CORP.  ", "E-M5", Camera("Olympus", "E-M5")),
        ("SAMSUNG ELECTRONICS CO., LTD.", "SM-G991B", Camera("Samsung", "SM-G991B")),
        ("CASIO COMPUTER CO.,LTD.", "EX-Z40", Camera("Casio", "EX-Z40")),
        ("EASTMAN KODAK COMPANY", "KODAK EASYSHARE", Camera("Kodak", "EASYSHARE")),
        ("Apple\0\0junk", "iPhone 15 Pro", Camera("Apple", "iPhone 15 Pro")),
        ("HUAWEI", "VOG-L29", Camera("Huawei", "VOG-L29")),
        ("Unknown", "----", Camera("", "")),
        ("M" * 5000, "x" * 5000, Camera("M" * 100, "x" * 100)),
    ],
)
def test_camera_names_are_tidied(make: str, model: str, expected: Camera) -> None:
    found = blocks(main={MAKE: make, MODEL: model})
    assert read_camera(found.exif, found.xmp) == expected


def test_the_lens_comes_from_exif_or_xmp() -> None:
    from_exif = blocks(photo={LENS_MODEL: "FE 24-70mm F2.8 GM"})
    assert read_camera(from_exif.exif, from_exif.xmp).lens == "FE 24-70mm F2.8 GM"
    from_xmp = blocks(xmp={"aux:Lens": "EF50mm f/1.8"})
    assert read_camera(from_xmp.exif, from_xmp.xmp).lens == "EF50mm f/1.8"


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<not closed",
        b"\xff\xfe\x00",
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
        packet({"dc:description": "x" * 2_000_000}),
        b"<a>" * 5000 + b"</a>" * 5000,
    ],
    ids=["empty", "malformed", "binary", "entity bomb", "external entity", "huge", "deep"],
)
def test_hostile_xmp_has_no_properties(document: bytes) -> None:
    assert read_xmp(document).properties == {}


def photoshop(resources: list[tuple[int, bytes]]) -> bytes:
    parts = [
        b"8BIM" + struct.pack(">HHI", identity, 0, len(data)) + data + bytes(len(data) % 2)
        for identity, data in resources
    ]
    return b"Photoshop 3.0\0" + b"".join(parts)


def test_iptc_is_found_among_photoshop_resources() -> None:
    block = photoshop([(0x03ED, b"123"), (0x0404, datasets([(120, b"Harbour")]))])
    assert read_iptc(block).first(120) == "Harbour"


@pytest.mark.parametrize(
    "block",
    [b"8BIM", b"Photoshop 3.0\0", b"\x1c\x02", b"\x1c\x02\x78\xff\xff", b"8BIM\x04\x04\xff"],
)
def test_broken_iptc_has_no_datasets(block: bytes) -> None:
    assert read_iptc(block).datasets == {}


def test_captions_are_cut() -> None:
    found: Any = blocks(iptc=[(120, b"long " * 2000)])
    assert len(read_caption(found)) <= 2000
