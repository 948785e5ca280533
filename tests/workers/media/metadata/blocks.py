"""Metadata blocks for tests, by the readers that the product uses."""

import struct
from typing import Any

from tests.workers.media.pictures import exif
from workers.media.metadata.blocks import Blocks
from workers.media.metadata.exif import read_exif
from workers.media.metadata.iptc import read_iptc
from workers.media.metadata.xmp import read_xmp

NAMESPACES = {
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
}


def blocks(
    *,
    main: dict[int, Any] | None = None,
    photo: dict[int, Any] | None = None,
    gps: dict[int, Any] | None = None,
    xmp: dict[str, str] | None = None,
    iptc: list[tuple[int, bytes]] | None = None,
) -> Blocks:
    """`xmp` by prefixed names; values that start with "<" are elements. `iptc`: record 2."""
    return Blocks(
        exif=read_exif(exif(main, photo, gps)) if main or photo or gps else read_exif(b""),
        xmp=read_xmp(packet(xmp) if xmp else b""),
        iptc=read_iptc(datasets(iptc or [])),
    )


def packet(properties: dict[str, str]) -> bytes:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    elements = "".join(f"<{name}>{value}</{name}>" for name, value in properties.items())
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {declared}>{elements}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def datasets(values: list[tuple[int, bytes]]) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value for number, value in values
    )
