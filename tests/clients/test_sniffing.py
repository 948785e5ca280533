"""What the pipeline knows by its first bytes, the command and the door of sync apps let through."""

import pytest

from backend.webdav.kinds import HEAD_BYTES, can_be_shown
from shiguang import sniff
from workers.media import raw_files, signatures
from workers.media.films import containers

_PACKETS = (b"\x47" + bytes(187)) * 6


def heads() -> dict[str, bytes]:
    """By what they are, out of the pipeline's own tables."""
    brands = {brand for known in signatures._BRANDS.values() for brand in known}
    brands |= {b"qt  ", b"isom", b"mp42", b"3gp5", b"crx "}
    known = {f"ftyp {brand!r}": b"\x00\x00\x00\x18ftyp" + brand for brand in sorted(brands)}
    known |= {f"raw {sign!r}": sign for sign in raw_files._SIGNATURES}
    known |= {f"JPEG XL {sign!r}": sign for sign in signatures._JPEG_XL}
    known |= {f"{atom!r}": b"\x00\x00\x00\x18" + atom for atom in sorted(containers._ATOMS)}
    known |= {f"TIFF {sign!r}": sign for sign in (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")}
    return known | {
        "JPEG": b"\xff\xd8\xff",
        "PNG": b"\x89PNG\r\n\x1a\n",
        "GIF": b"GIF89a",
        "WebP": b"RIFF\x00\x00\x00\x00WEBP",
        "AVI": b"RIFF\x00\x00\x00\x00AVI ",
        "Matroska": b"\x1aE\xdf\xa3\x01\x42\x82\x88matroska",
        "transport stream": _PACKETS,
        "AVCHD": (bytes(4) + _PACKETS[:188]) * 6,
    }


@pytest.mark.parametrize("kind", heads())
def test_what_the_pipeline_knows_is_let_through_at_every_door(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signatures, "_reads_jpeg_xl", lambda: True)
    head = heads()[kind].ljust(1100, b"\x00")
    media_type = signatures.identify(head)  # it is known
    assert sniff.media_type(head[: sniff.HEADER_BYTES]) is not None, media_type
    assert can_be_shown(head[:HEAD_BYTES]), media_type
