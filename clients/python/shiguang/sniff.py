"""Recognises by its first bytes whether a file is a picture that Shiguang takes."""

HEADER_BYTES = 32

_PREFIXES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),  # BigTIFF
    (b"MM\x00+", "image/tiff"),
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
}


def media_type(header: bytes) -> str | None:
    """The content type that the first `HEADER_BYTES` bytes announce; None when it is no picture."""
    for prefix, kind in _PREFIXES:
        if header.startswith(prefix):
            return kind
    if header[:4] == b"RIFF" and header[8:12] == b"WEBP":
        return "image/webp"
    if header[4:8] == b"ftyp":
        return _BRANDS.get(header[8:12])
    return None
