"""Motion photos of all makers. The photos and films are real, their marriage is made here."""

from pathlib import Path

import pytest

from tests.workers.media.films.making import recoded
from workers.media.films.embedded import cut_out, find_film
from workers.media.films.probe import probe_film
from workers.media.signatures import identify_file

GOOGLE = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"> MotionPhoto </x:xmpmeta>'


@pytest.fixture
def film(sample_films: Path, tmp_path: Path) -> bytes:
    return recoded(sample_films / "bikes.mp4", tmp_path / "f.mp4", "-c", "copy").read_bytes()


def found(path: Path) -> tuple[int, int] | None:
    embedded = find_film(path, identify_file(path))
    return None if embedded is None else (embedded.offset, embedded.length)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (b"", b""),  # Google, Xiaomi, Oppo: the file ends with the film
        (b"\x00\x00\x30\x0a\x10\x00\x00\x00MotionPhoto_Data", b"SEFH\x6b\x00\x00\x00SEFT"),
    ],
    ids=["google", "samsung"],
)
def test_a_film_behind_a_jpeg_is_found_and_plays(
    sample_photos: Path, tmp_path: Path, film: bytes, before: bytes, behind: bytes
) -> None:
    photo = (sample_photos / "china.jpg").read_bytes()
    path = tmp_path / "motion.jpg"
    path.write_bytes(photo + before + film + behind)
    assert found(path) == (len(photo) + len(before), len(film))
    cut = cut_out(path, tmp_path / "film", offset=len(photo + before), length=len(film))
    assert cut.read_bytes() == film
    assert probe_film(cut, identify_file(cut)).width == 640


def test_a_film_in_a_box_of_a_heic_is_found(
    sample_photos: Path, tmp_path: Path, film: bytes
) -> None:
    photo = (sample_photos / "pug.heic").read_bytes()
    path = tmp_path / "motion.heic"
    path.write_bytes(photo + (len(film) + 8).to_bytes(4, "big") + b"mpvd" + film)
    assert found(path) == (len(photo) + 8, len(film))


@pytest.mark.parametrize(
    "tail",
    [
        GOOGLE,  # an editor dropped the film, and forgot to say so
        b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom",
        b"\x00\x00\x00\x18ftypmp42" * 1000,
        b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom\xff\xff\xff\xffmdat\x00\x00\x00\x08moov",
    ],
)
def test_what_is_no_whole_film_is_none(sample_photos: Path, tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes((sample_photos / "china.jpg").read_bytes() + tail)
    assert found(path) is None


def test_a_film_cut_short_is_none(sample_photos: Path, tmp_path: Path, film: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes((sample_photos / "china.jpg").read_bytes() + film[: len(film) // 2])
    assert found(path) is None


def test_ordinary_photos_hold_none(sample_photos: Path) -> None:
    names = ("pug.heic", "xiaomi.heic", "obama.jpg", "bird_burst.heic", "chelsea.png")
    assert [found(sample_photos / name) for name in names] == [None] * len(names)
