from pathlib import Path
from typing import Any

import pytest

from tests.workers.media.pictures import save_png_of_zeros, save_progressive_jpeg
from workers.media.errors import PictureError
from workers.media.header import Header, read_header
from workers.media.limits import MAX_WORKING_BYTES, refuse_excess, working_bytes


def header(
    media_type: str = "image/jpeg", width: int = 4000, height: int = 3000, **changes: Any
) -> Header:
    values: dict[str, Any] = {
        "media_type": media_type,
        "width": width,
        "height": height,
        "bands": 3,
        "sample_bytes": 1,
        "frames": 1,
        "orientation": 1,
        "is_interlaced": False,
        "chroma": "",
    }
    return Header(**(values | changes))


def test_a_decompression_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    save_png_of_zeros(path, 30_000, 30_000)
    assert path.stat().st_size < 1_500_000
    with pytest.raises(PictureError, match="30,000 x 30,000") as refusal:
        refuse_excess(read_header(path))
    assert refusal.value.code == "too_many_pixels"


def test_a_progressive_jpeg_is_held_to_what_its_coefficients_need(tmp_path: Path) -> None:
    path = tmp_path / "progressive.jpg"
    save_progressive_jpeg(path, claims=(14_500, 14_500))
    with pytest.raises(PictureError, match="memory") as refusal:
        refuse_excess(read_header(path))
    assert refusal.value.code == "too_many_pixels"


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/tiff", "image/heic"])
def test_a_200_megapixel_picture_of_a_phone_passes(media_type: str) -> None:
    refuse_excess(header(media_type, 16_320, 12_240))


@pytest.mark.parametrize(
    ("media_type", "changes"),
    [
        ("image/heic", {"sample_bytes": 2}),
        ("image/avif", {}),
        ("image/webp", {"bands": 4}),
        ("image/gif", {"bands": 4}),
        ("image/tiff", {"sample_bytes": 2}),
        ("image/png", {"is_interlaced": True, "bands": 4, "sample_bytes": 2}),
    ],
)
def test_formats_that_decode_as_a_whole_have_a_lower_limit(
    media_type: str, changes: dict[str, Any]
) -> None:
    large = header(media_type, 16_320, 12_240, **changes)
    assert working_bytes(large) > MAX_WORKING_BYTES
    with pytest.raises(PictureError, match="memory"):
        refuse_excess(large)


@pytest.mark.parametrize(
    ("width", "height", "frames", "code"),
    [
        (0, 10, 1, "empty_picture"),
        (65_501, 1, 1, "too_many_pixels"),
        (16_000, 16_000, 1, "too_many_pixels"),
        (100, 100, 5_001, "too_many_frames"),
    ],
)
def test_each_limit_has_its_code(width: int, height: int, frames: int, code: str) -> None:
    with pytest.raises(PictureError) as refusal:
        refuse_excess(header(width=width, height=height, frames=frames))
    assert refusal.value.code == code
