import io
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from tests.workers.media.pictures import quadrants
from workers.media.errors import PictureError
from workers.media.signatures import identify, identify_file

ENCODED = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
    "AVIF": "image/avif",
}

FOREIGN = {
    b"\x7fELF\x02\x01\x01": "Linux program",
    b"MZ\x90\x00\x03": "Windows program",
    b"#!/bin/sh\nrm -rf /": "script",
    b"<?php system('id');": "script",
    b"<svg xmlns='http://www.w3.org/2000/svg'>": "SVG",
    b"<?xml version='1.0'?><!-- x --><svg>": "SVG",
    b"<!DOCTYPE html><html>": "web page",
    b"%PDF-1.7": "PDF",
    b"PK\x03\x04\x14\x00": "ZIP",
    b"\x1f\x8b\x08\x00": "gzip",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"RIFF\x00\x00\x00\x00WAVEfmt ": "sound",
    b"\x1aE\xdf\xa3\x01": "EBML",
    b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A isom": "sound",
    b"BM\x00\x00": "BMP",
    b"8BPS\x00\x01": "Photoshop",
    b"\x00\x00\x00\x0cJXL \r\n\x87\n": "JPEG XL",
    b"dear diary": "text",
    b"": "empty",
    b"\x01\x02\x03\x04": "unknown",
}

# Films and camera raw files, by what they begin with.
BEGINNINGS = {
    b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom": "video/mp4",
    b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2": "video/mp4",
    b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ": "video/quicktime",
    b"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat": "video/quicktime",
    b"\x00\x00\x00\x14ftyp3gp4\x00\x00\x00\x003gp4": "video/3gpp",
    b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm": "video/webm",
    b"\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska": "video/x-matroska",
    b"RIFF\x00\x00\x00\x00AVI LIST": "video/x-msvideo",
    (b"G" + bytes(187)) * 6: "video/mp2t",
    (bytes(4) + b"G" + bytes(187)) * 6: "video/mp2t",  # as AVCHD cameras write it
    b"FUJIFILMCCD-RAW 0201": "image/x-fuji-raf",
    b"IIRO\x08\x00\x00\x00": "image/x-olympus-orf",
    b"IIU\x00\x18\x00\x00\x00": "image/x-panasonic-rw2",
    b"II*\x00\x10\x00\x00\x00CR\x02\x00": "image/x-canon-cr2",
    b"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom": "image/x-canon-cr3",
}


@pytest.mark.parametrize("head", BEGINNINGS)
def test_films_and_raw_files_are_known_by_their_beginnings(head: bytes) -> None:
    assert identify(head) == BEGINNINGS[head]


@pytest.mark.parametrize("encoder", ENCODED)
def test_every_accepted_format_is_known_by_its_bytes(encoder: str) -> None:
    encoded = io.BytesIO()
    quadrants().save(encoded, encoder)
    assert identify(encoded.getvalue()) == ENCODED[encoder]


def test_jpeg_xl_is_taken_where_libvips_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pyvips.type_find", lambda *_: 1)
    assert identify(b"\xff\x0a\xfa\x1f") == "image/jxl"
    assert identify(b"\x00\x00\x00\x0cJXL \r\n\x87\n") == "image/jxl"


def test_heic_is_known_by_its_brand() -> None:
    encoded = io.BytesIO()
    pillow_heif.from_pillow(quadrants()).save(encoded)
    assert identify(encoded.getvalue()) == "image/heic"


@pytest.mark.parametrize(
    ("compatible", "media_type"), [(b"heic", "image/heic"), (b"avif", "image/avif")]
)
def test_a_structural_brand_leaves_the_codec_to_the_compatible_ones(
    compatible: bytes, media_type: str
) -> None:
    head = b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1" + compatible
    assert identify(head) == media_type


def test_real_photos_are_recognised(sample_photos: Path) -> None:
    assert identify_file(sample_photos / "pug.heic") == "image/heic"
    assert identify_file(sample_photos / "cat.hif") == "image/heic"
    assert identify_file(sample_photos / "china.jpg") == "image/jpeg"
    assert identify_file(sample_photos / "chelsea.png") == "image/png"


@pytest.mark.parametrize("head", FOREIGN)
def test_what_is_no_picture_is_named_in_words(head: bytes) -> None:
    with pytest.raises(PictureError, match=FOREIGN[head]) as refusal:
        identify(head)
    assert refusal.value.code == "unsupported_type"


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    program = tmp_path / "holiday.jpg"
    program.write_bytes(b"\x7fELF" + bytes(100))
    picture = tmp_path / "setup.exe"
    Image.new("RGB", (4, 4)).save(picture, "JPEG")
    with pytest.raises(PictureError, match="program"):
        identify_file(program)
    assert identify_file(picture) == "image/jpeg"
