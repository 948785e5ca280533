"""What a file is, told from its first bytes; its name is never asked.

Sources: JPEG (ITU T.81), PNG (W3C), WebP (RFC 9649), GIF89a, TIFF 6.0, ISO base media file format
(ISO/IEC 14496-12) with the brands of HEIF (ISO/IEC 23008-12) and AVIF. Those of films and of camera
raw files are in `films.containers` and `raw_files`.
"""

from pathlib import Path

import pyvips

from .errors import PictureError
from .films.containers import film_type
from .raw_files import raw_type_of_head, raw_type_of_tiff

HEAD_BYTES = 4096

_BRANDS = {
    "image/heic": {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"},
    "image/avif": {b"avif", b"avis"},
}
# Brands that say "some HEIF file" and leave the codec to the compatible brands.
_STRUCTURAL_BRANDS = {b"mif1", b"mif2", b"msf1", b"miaf"}
_FOREIGN_BRANDS = {
    b"M4A ": "an MPEG-4 sound file",
    b"M4B ": "an MPEG-4 sound file",
    **dict.fromkeys(_STRUCTURAL_BRANDS, "a HEIF picture with a codec that is not supported"),
}
_JPEG_XL = (b"\xff\x0a", b"\x00\x00\x00\x0cJXL ")
_RIFF_KINDS = {b"WAVE": "a WAVE sound file"}

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\x7fELF", "a Linux program"),
    (b"MZ", "a Windows program"),
    (b"\xfe\xed\xfa\xce", "a macOS program"),
    (b"\xfe\xed\xfa\xcf", "a macOS program"),
    (b"\xce\xfa\xed\xfe", "a macOS program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\xca\xfe\xba\xbe", "a program (Java class or universal macOS binary)"),
    (b"\x00asm", "a WebAssembly program"),
    (b"#!", "a script"),
    (b"%PDF-", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"PK\x03\x04", "a ZIP archive, or a document or app packed as one"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x1aE\xdf\xa3", "an EBML file that is neither Matroska nor WebM"),
    (b"\x00\x00\x01\xba", "an MPEG video"),
    (b"\x00\x00\x01\xb3", "an MPEG video"),
    (b"FLV\x01", "a Flash video"),
    (b"0&\xb2u\x8ef\xcf\x11", "a Windows Media file"),
    (b"ID3", "an MP3 sound file"),
    (b"OggS", "an Ogg sound or video file"),
    (b"fLaC", "a FLAC sound file"),
    (b"8BPS", "a Photoshop document"),
    (b"BM", "a BMP picture, a format that is not supported"),
    (b"\x00\x00\x01\x00", "an icon, a format that is not supported"),
    *((sign, "a JPEG XL picture, which the libvips here does not read") for sign in _JPEG_XL),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture, a format that is not supported"),
)


def identify_file(path: Path) -> str:
    """`identify` for a file on disk; a raw file in plain TIFF is known by its tags alone."""
    with path.open("rb") as file:
        media_type = identify(file.read(HEAD_BYTES))
    return raw_type_of_tiff(path) or media_type if media_type == "image/tiff" else media_type


def identify(head: bytes) -> str:
    """Content type of a file that starts with `head` (`HEAD_BYTES` of it, or all there is).

    Raises PictureError("unsupported_type"), naming in words what the file seems to be.
    """
    media_type = (
        raw_type_of_head(head) or _raster_type(head) or _container_type(head) or film_type(head)
    )
    if media_type is None:
        raise PictureError(
            f"This is no picture or film that can be shown: it looks like {_describe(head)}.",
            code="unsupported_type",
        )
    return media_type


def _raster_type(head: bytes) -> str | None:
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:6] in {b"GIF87a", b"GIF89a"}:
        return "image/gif"
    if head.startswith(_JPEG_XL) and _reads_jpeg_xl():
        return "image/jxl"
    is_tiff = head[:4] in {b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"}
    return "image/tiff" if is_tiff else None


def _reads_jpeg_xl() -> bool:
    """Not every libvips does: the wheel's has no such codec, many distributions' have."""
    return bool(pyvips.type_find("VipsForeignLoad", "jxlload"))


def _container_type(head: bytes) -> str | None:
    """HEIC and AVIF by the major brand, or by a compatible one where the major says too little."""
    if head[4:8] != b"ftyp":
        return None
    major, compatible = _brands(head)
    candidates = compatible if major in _STRUCTURAL_BRANDS else [major]
    for media_type in ("image/avif", "image/heic"):
        if any(brand in _BRANDS[media_type] for brand in candidates):
            return media_type
    return None


def _brands(head: bytes) -> tuple[bytes, list[bytes]]:
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return head[8:12], [head[at : at + 4] for at in range(16, end - 3, 4)]


def _describe(head: bytes) -> str:
    if not head:
        return "an empty file"
    for signature, words in _FOREIGN:
        if head.startswith(signature):
            return words
    return _describe_container(head) or _describe_text(head)


def _describe_container(head: bytes) -> str | None:
    if head[4:8] == b"ftyp":
        major, _ = _brands(head)
        return _FOREIGN_BRANDS.get(major, "an MPEG-4 file without a film")
    return _RIFF_KINDS.get(head[8:12], "a RIFF file") if head[:4] == b"RIFF" else None


def _describe_text(head: bytes) -> str:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in text:
        return "an SVG drawing, a format that is not supported because it can carry scripts"
    if text.startswith((b"<!doctype html", b"<html")):
        return "a web page"
    if text.startswith(b"<?php"):
        return "a script"
    if text.startswith(b"<?xml"):
        return "an XML document"
    if not any(byte < 9 for byte in head):
        return "text"
    return "unknown data"
