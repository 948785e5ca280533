"""Which containers are read as films, and by which of FFmpeg's readers.

Sources: ISO/IEC 14496-12 and the QuickTime File Format (boxes and brands), RFC 8794 and RFC 9559
(EBML, Matroska), the RIFF of AVI, ISO/IEC 13818-1 (packets of a transport stream, and those of
AVCHD with four bytes of time before each).
"""

DEMUXERS = {
    "video/mp4": "mov",
    "video/quicktime": "mov",
    "video/3gpp": "mov",
    "video/webm": "matroska",
    "video/x-matroska": "matroska",
    "video/x-msvideo": "avi",
    "video/mp2t": "mpegts",
}
ISO_MEDIA = frozenset({"video/mp4", "video/quicktime", "video/3gpp"})

_ATOMS = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
# `ftyp` brands of what is no film, or none that is read here.
_NO_FILMS = frozenset({b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B ", b"crx ", b"jp2 ", b"jpx "})
_PICTURES = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_PICTURES |= {b"avif", b"avis", b"mif1", b"mif2", b"msf1", b"miaf"}
_PACKET, _TIMED_PACKET, _SYNC = 188, 192, 0x47
_EBML = b"\x1aE\xdf\xa3"
_EBML_HEAD = 128  # bytes: the document type stands in the first element


def film_type(head: bytes) -> str | None:
    """Content type of a film that starts with `head`; None when it is none."""
    if head[4:8] == b"ftyp":
        return _by_brand(head[8:12])
    if head[4:8] in _ATOMS and _is_length(head[:4]):
        return "video/quicktime"
    if head.startswith(_EBML):
        return _by_document_type(head[:_EBML_HEAD])
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "video/x-msvideo"
    return "video/mp2t" if _is_transport_stream(head) else None


def is_film(media_type: str) -> bool:
    return media_type in DEMUXERS


def _is_length(field: bytes) -> bool:
    """Of a box: at least its own head; 0 stands for all that follows, 1 for a longer field."""
    length = int.from_bytes(field, "big")
    return length in {0, 1} or 8 <= length < 1 << 31


def _by_brand(brand: bytes) -> str | None:
    if brand in _NO_FILMS or brand in _PICTURES:
        return None
    if brand == b"qt  ":
        return "video/quicktime"
    return "video/3gpp" if brand[:3] in {b"3gp", b"3g2"} else "video/mp4"


def _by_document_type(head: bytes) -> str | None:
    if b"webm" in head:
        return "video/webm"
    return "video/x-matroska" if b"matroska" in head else None


def _is_transport_stream(head: bytes) -> bool:
    return any(
        len(head) > start + 4 * step and all(head[start + n * step] == _SYNC for n in range(5))
        for start, step in ((0, _PACKET), (4, _TIMED_PACKET))
    )
