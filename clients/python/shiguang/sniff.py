"""Recognises by its first bytes whether a file is a picture or a film that Shiguang takes.

It only keeps other files from being sent: what a file is, the album decides from all of it.
"""

HEADER_BYTES = 1024  # five packets of a transport stream

_PREFIXES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),  # BigTIFF
    (b"MM\x00+", "image/tiff"),
    (b"\xff\x0a", "image/jxl"),  # ISO/IEC 18181-2: a codestream
    (b"\x00\x00\x00\x0cJXL ", "image/jxl"),  # and one in boxes
    # camera raw that wears a signature of its own; the others are TIFF files
    (b"FUJIFILMCCD-RAW", "image/x-fuji-raf"),
    (b"IIRO", "image/x-olympus-orf"),
    (b"IIRS", "image/x-olympus-orf"),
    (b"MMOR", "image/x-olympus-orf"),
    (b"IIU\x00", "image/x-panasonic-rw2"),
)

# ISO base media files name their kind in the `ftyp` box (ISO/IEC 23008-12, section 10).
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic",
    b"hevx": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"crx ": "image/x-canon-cr3",
    b"qt  ": "video/quicktime",
}
_NO_FILMS = frozenset({b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B ", b"jp2 ", b"jpx "})
_ATOMS = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})  # before `ftyp` was
_PACKET, _TIMED_PACKET, _SYNC = 188, 192, 0x47  # ISO/IEC 13818-1; those of AVCHD bear the time


def media_type(header: bytes) -> str | None:
    """The content type that the first `HEADER_BYTES` bytes announce; None for other files."""
    for prefix, kind in _PREFIXES:
        if header.startswith(prefix):
            return kind
    if header[:4] == b"RIFF" and header[8:12] == b"WEBP":
        return "image/webp"
    if header[4:8] == b"ftyp":
        brand = header[8:12]
        return None if brand in _NO_FILMS else _BRANDS.get(brand, "video/mp4")
    return _film_type(header)


def _film_type(header: bytes) -> str | None:
    """Films in other containers than ISO base media files that name their kind."""
    if header[4:8] in _ATOMS and header[0] < 0x20:  # a length, and no letter of a text
        return "video/quicktime"
    if header[:4] == b"RIFF" and header[8:12] == b"AVI ":
        return "video/x-msvideo"
    if header.startswith(b"\x1aE\xdf\xa3"):  # EBML (RFC 8794)
        return "video/webm" if b"webm" in header[:128] else "video/x-matroska"
    return "video/mp2t" if _is_transport_stream(header) else None


def _is_transport_stream(header: bytes) -> bool:
    return any(
        header[start : start + 5 * step : step] == bytes([_SYNC]) * 5
        for start, step in ((0, _PACKET), (4, _TIMED_PACKET))
    )
