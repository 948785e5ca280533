"""Many small, different pictures: cut out of real photos, and a few that nobody can show."""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PIL import Image

_SIDE = 320  # pixels: small, so that the networks are quick
_SOURCES = (
    *("obama.jpg", "biden.jpg", "china.jpg", "flower.jpg", "casio_street.jpg", "astronaut.png"),
    *("coffee.png", "text.png", "page.png", "rocket.jpg", "chelsea.png", "casio_dome.jpg"),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """`failure` is the code with which the pipeline must refuse it; "" when it must succeed."""

    filename: str
    content: bytes
    declared_sha256: str
    failure: str = ""


def pictures(samples: Path, *, count: int, seed: int) -> list[Picture]:
    """`count` pictures, every twentieth of them bad; the same ones for the same seed."""
    chance = random.Random(seed)
    cuts = _cuts(samples, chance)
    return [_bad(i, next(cuts)) if i % 20 == 19 else _good(i, next(cuts)) for i in range(count)]


def _cuts(samples: Path, chance: random.Random) -> Iterator[bytes]:
    photos = []
    for name in _SOURCES:
        with Image.open(samples / name) as opened:
            photo = opened.convert("RGB")
        photo.thumbnail((900, 900))
        photos.append(photo)
    while True:
        photo = chance.choice(photos)
        scale = chance.uniform(0.6, 1.0)
        width, height = (round(side * scale) for side in photo.size)
        left = chance.randint(0, photo.width - width)
        top = chance.randint(0, photo.height - height)
        cut = photo.crop((left, top, left + width, top + height))
        cut.thumbnail((_SIDE, _SIDE))
        buffer = io.BytesIO()
        cut.save(buffer, "JPEG", quality=chance.randint(75, 92))
        yield buffer.getvalue()


def _good(number: int, content: bytes) -> Picture:
    content += number.to_bytes(4, "big")  # after the end marker: no two files are the same
    return Picture(f"IMG_{number:04d}.jpg", content, _digest(content))


def _bad(number: int, content: bytes) -> Picture:
    match number // 20 % 3:
        case 0:
            half = content[: len(content) // 2]
            return Picture(f"half_{number}.jpg", half, _digest(half), failure="truncated")
        case 1:
            program = b"\x7fELF" + content
            return Picture(
                f"tool_{number}.jpg", program, _digest(program), failure="unsupported_type"
            )
        case _:
            promised = _digest(content + b"something else")
            return Picture(f"swap_{number}.jpg", content, promised, failure="checksum_mismatch")


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
