"""A folder of bad files goes through the stages that open strangers' bytes: each fails alone."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.common.errors import PermanentStageError
from backend.storage.store import ObjectStore
from tests.workers.media.pictures import exif, quadrants, save_png_of_zeros
from tests.workers.stages.photos import stored_photo
from workers.stages import metadata, renditions, verify


def jpeg(**options: object) -> bytes:
    encoded = io.BytesIO()
    quadrants(400, 300).save(encoded, "JPEG", **options)
    return encoded.getvalue()


def bomb(folder: Path) -> bytes:
    save_png_of_zeros(folder / "bomb.png", 30_000, 30_000)
    return (folder / "bomb.png").read_bytes()


BAD: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "zero bytes": (lambda _: b"", "empty_file"),
    "a truncated photo": (lambda _: jpeg()[:-1500], "truncated"),
    "a program called .jpg": (lambda _: b"\x7fELF" + bytes(500), "unsupported_type"),
    "a script called .jpg": (lambda _: b"#!/bin/sh\nexit 0\n", "unsupported_type"),
    "an SVG with a script": (lambda _: b"<svg><script>1</script></svg>", "unsupported_type"),
    "a decompression bomb": (bomb, "too_many_pixels"),
    "noise behind a signature": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "undecodable"),
}


@pytest.mark.parametrize("name", BAD)
def test_each_bad_file_gets_a_clear_reason(store: ObjectStore, tmp_path: Path, name: str) -> None:
    content, code = BAD[name]
    photo = stored_photo(store, tmp_path, content(tmp_path), filename="holiday.jpg")
    with pytest.raises(PermanentStageError) as refusal:
        verify.stage.run(photo)
    assert refusal.value.code == code
    assert str(refusal.value).endswith(".")
    assert len(str(refusal.value)) <= 500


@pytest.mark.parametrize(
    "filename", ["../../etc/passwd", "📷🎉.jpg", "x" * 5000, "a\\b:c.jpg", "20240501.jpg\n", ""]
)
def test_absurd_names_do_no_harm(store: ObjectStore, tmp_path: Path, filename: str) -> None:
    photo = stored_photo(store, tmp_path, jpeg(), filename=filename)
    assert verify.stage.run(photo).media_type == "image/jpeg"
    assert metadata.stage.run(photo).captured_at <= photo.uploaded_at
    assert len(renditions.stage.run(photo).renditions) == 2
    assert [path.name for path in photo.workdir.iterdir()] == ["original"]


def test_a_photo_with_hostile_exif_goes_all_the_way(store: ObjectStore, tmp_path: Path) -> None:
    block = exif(
        {0x010F: "A" * 30_000, 0x010E: "\x00\x01" * 5000},
        {0x9003: "9999:99:99 99:99:99"},
        {1: "N", 2: (999.0, 99.0, 99.0), 3: "E", 4: (999.0, 0.0, 0.0)},
    )
    photo = stored_photo(store, tmp_path, jpeg(exif=block))
    verify.stage.run(photo)
    read = metadata.stage.run(photo)
    assert (read.latitude, read.captured_at_source) == (None, "uploaded")
    assert len(read.camera_make) <= 100
    assert len(renditions.stage.run(photo).renditions) == 2
