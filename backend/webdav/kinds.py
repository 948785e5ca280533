"""Whether a file can be a photo or a film at all, by its first bytes.

A gate for what sync apps send along by mistake, which spares them a photo that fails later. What a
file really is, the pipeline finds out. Sources: the formats' own specifications, as named in the
pipeline's `signatures`.
"""

HEAD_BYTES = 512

_BEGINNINGS = (
    b"\xff\xd8\xff",  # JPEG
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    *(b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"),  # TIFF, DNG, CR2, NEF, ARW
    *(b"IIRO", b"IIRS", b"MMOR", b"IIU\x00", b"FUJIFILM", b"FOVb", b"\x00MRM"),  # other raw
    *(b"\xff\x0a", b"\x00\x00\x00\x0cJXL "),  # JPEG XL
    b"\x1aE\xdf\xa3",  # Matroska, WebM
)
_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_SOUND_BRANDS = frozenset({b"M4A ", b"M4B "})
_RIFF_KINDS = frozenset({b"WEBP", b"AVI "})
_PACKET, _STAMPED_PACKET = 188, 192  # bytes of MPEG-TS, and of what cameras write (M2TS)


def can_be_shown(head: bytes) -> bool:
    """`head`: the first HEAD_BYTES of the file, or all there is."""
    if head.startswith(_BEGINNINGS):
        return True
    if head[:4] == b"RIFF":
        return head[8:12] in _RIFF_KINDS
    if head[4:8] in _BOXES:
        return head[8:12] not in _SOUND_BRANDS
    return _is_transport_stream(head)


def _is_transport_stream(head: bytes) -> bool:
    return any(
        len(head) > first + packet and head[first] == head[first + packet] == 0x47
        for first, packet in ((0, _PACKET), (4, _STAMPED_PACKET))
    )
