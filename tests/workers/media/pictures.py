"""Pictures made for a test: known pixels, chosen metadata, and bombs that are small files."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 40), (30, 40, 210), (230, 220, 40)
EXIF_DIRECTORY, GPS_DIRECTORY = 0x8769, 0x8825


def quadrants(width: int = 120, height: int = 80) -> Image.Image:
    """Red and green above blue and yellow: every rotation and mirroring looks different."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(YELLOW, (width // 2, height // 2, width, height))
    return image


def noise(width: int, height: int) -> Image.Image:
    """Incompressible, so that a truncated file surely lacks pixels."""
    pixels = np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def exif(
    main: dict[int, Any] | None = None,
    photo: dict[int, Any] | None = None,
    gps: dict[int, Any] | None = None,
) -> bytes:
    """An EXIF block with the tags of each directory, as Pillow writes them."""
    block = Image.Exif()
    block.update(main or {})
    block.get_ifd(EXIF_DIRECTORY).update(photo or {})
    block.get_ifd(GPS_DIRECTORY).update(gps or {})
    return block.tobytes()


def save_png_of_zeros(path: Path, width: int, height: int) -> None:
    """A black 8-bit grey PNG of any size: 30,000 x 30,000 pixels are about a megabyte."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", _deflated_zeros((width + 1) * height))
        + _chunk(b"IEND")
    )


def save_progressive_jpeg(path: Path, *, claims: tuple[int, int]) -> None:
    """A few hundred bytes whose header claims any width and height; 4:4:4, so 6 bytes a pixel."""
    encoded = io.BytesIO()
    quadrants(16, 16).save(encoded, "JPEG", progressive=True, subsampling=0)
    content = bytearray(encoded.getvalue())
    frame = content.index(b"\xff\xc2")  # SOF2: length (2), precision (1), height, width
    content[frame + 5 : frame + 9] = struct.pack(">HH", claims[1], claims[0])
    path.write_bytes(content)


def pixels_of(webp: bytes) -> NDArray[np.uint8]:
    """(height, width, 3) uint8 of an encoded picture."""
    with Image.open(io.BytesIO(webp)) as image:
        return np.asarray(image.convert("RGB"))


def _chunk(kind: bytes, data: bytes = b"") -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def _deflated_zeros(count: int) -> bytes:
    """A zlib stream (RFC 1950) of `count` zeros, put together from one block without history."""
    size = 1 << 20
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = deflate.compress(bytes(size)) + deflate.flush(zlib.Z_FULL_FLUSH)
    tail = zlib.compressobj(9, zlib.DEFLATED, -15)
    rest = tail.compress(bytes(count % size)) + tail.flush()
    checksum = struct.pack(">I", (count % 65_521) << 16 | 1)  # Adler-32 of nothing but zeros
    return b"\x78\xda" + block * (count // size) + rest + checksum
