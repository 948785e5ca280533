"""What a film says about itself, and what is refused. The variants are made of real films."""

import struct
from pathlib import Path

import pytest

from tests.workers.media.films.making import ffmpeg, recoded, turned
from workers.media.errors import PictureError
from workers.media.films.probe import probe_film
from workers.media.signatures import identify_file

SMALL = ("-s", "320x180")


def test_a_real_film_is_measured(sample_films: Path) -> None:
    film = probe_film(sample_films / "bigbuckbunny.mp4", "video/mp4")
    assert (film.width, film.height, film.duration_ms) == (1280, 720, 5312)
    assert (film.video_codec, film.audio_codec, film.frame_rate) == ("h264", "aac", 25.0)
    assert not film.is_hdr
    assert probe_film(sample_films / "bikes.mp4", "video/mp4").audio_codec == ""


@pytest.mark.parametrize(
    ("name", "options", "media_type", "codecs"),
    [
        ("a.webm", ("-c:v", "libvpx-vp9", "-cpu-used", "8"), "video/webm", ("vp9", "opus")),
        ("a.mkv", ("-c:v", "mpeg4", "-c:a", "aac"), "video/x-matroska", ("mpeg4", "aac")),
        ("a.avi", ("-c:v", "mpeg4", "-c:a", "mp2"), "video/x-msvideo", ("mpeg4", "mp2")),
        ("a.ts", ("-c:v", "libx264", "-c:a", "aac"), "video/mp2t", ("h264", "aac")),
        (
            "a.mts",
            ("-c:v", "libx264", "-c:a", "ac3", "-f", "mpegts", "-mpegts_m2ts_mode", "1"),
            "video/mp2t",
            ("h264", "ac3"),
        ),
        ("a.3gp", ("-c:v", "mpeg4", "-c:a", "aac"), "video/3gpp", ("mpeg4", "aac")),
        ("a.mov", ("-c:v", "libx264", "-c:a", "aac"), "video/quicktime", ("h264", "aac")),
    ],
)
def test_every_container_is_known_by_its_bytes_and_read(  # noqa: PLR0917  by name, from pytest
    sample_films: Path,
    tmp_path: Path,
    name: str,
    options: tuple[str, ...],
    media_type: str,
    codecs: tuple[str, str],
) -> None:
    source = sample_films / "bigbuckbunny.mp4"
    path = recoded(source, tmp_path / name, *SMALL, *options).rename(tmp_path / "holiday.jpg")
    assert identify_file(path) == media_type
    film = probe_film(path, media_type)
    assert (film.video_codec, film.audio_codec) == codecs
    assert (film.width, film.height) == (320, 180)
    assert 900 <= film.duration_ms <= 1200
    assert film.bit_rate > 0


@pytest.mark.parametrize(("degrees", "size"), [(90, (272, 640)), (180, (640, 272))])
def test_a_turned_film_is_measured_upright(
    sample_films: Path, tmp_path: Path, degrees: int, size: tuple[int, int]
) -> None:
    path = turned(sample_films / "bikes.mp4", tmp_path / "film.mp4", degrees)
    film = probe_film(path, "video/mp4")
    assert (film.rotation, film.width, film.height) == (degrees, *size)


def test_pixels_that_are_not_square_are_counted_as_they_are_seen(
    sample_films: Path, tmp_path: Path
) -> None:
    options = ("-s", "360x288", "-aspect", "16:9", "-c:v", "mpeg4")
    path = recoded(sample_films / "bikes.mp4", tmp_path / "film.mp4", *options)
    film = probe_film(path, "video/mp4")
    assert (film.width, film.height, film.has_square_pixels) == (512, 288, False)


def test_sound_alone_is_no_film(sample_films: Path, tmp_path: Path) -> None:
    path = tmp_path / "sound.mp4"
    ffmpeg("-i", sample_films / "bigbuckbunny.mp4", "-vn", "-t", "1", "-c", "copy", path)
    with pytest.raises(PictureError) as refusal:
        probe_film(path, "video/mp4")
    assert refusal.value.code == "unsupported_type"


def test_a_film_without_its_index_says_so(sample_films: Path, tmp_path: Path) -> None:
    content = (sample_films / "bikes.mp4").read_bytes()
    path = tmp_path / "film.mp4"
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(PictureError, match="table of contents") as refusal:
        probe_film(path, "video/mp4")
    assert refusal.value.code == "undecodable"


def test_a_film_that_claims_giant_pictures_costs_no_more_than_the_limits(
    sample_films: Path, tmp_path: Path
) -> None:
    path = recoded(
        sample_films / "bikes.mp4", tmp_path / "film.avi", "-c:v", "rawvideo", "-s", "16x16"
    )
    content = bytearray(path.read_bytes())
    header = content.index(b"strf") + 8  # BITMAPINFOHEADER: size, width, height
    content[header + 4 : header + 12] = struct.pack("<ii", 30_000, 30_000)
    path.write_bytes(content)
    with pytest.raises(PictureError) as refusal:
        probe_film(path, "video/x-msvideo")
    # what FFmpeg makes of such a header differs from build to build; it is refused in any case
    assert refusal.value.code in {"too_many_pixels", "needs_too_much_memory", "empty_picture"}


@pytest.mark.parametrize(
    "content",
    [
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom#EXTM3U\nfile:///etc/passwd\n",
    ],
)
def test_a_playlist_in_disguise_opens_nothing(tmp_path: Path, content: bytes) -> None:
    """Whoever gets it past the signatures meets a reader that knows MP4 alone."""
    path = tmp_path / "film.mp4"
    path.write_bytes(content)
    with pytest.raises(PictureError) as refusal:
        probe_film(path, "video/mp4")
    assert refusal.value.code == "undecodable"


def test_a_film_whose_data_lies_in_another_file_shows_nothing_of_it(
    sample_films: Path, tmp_path: Path
) -> None:
    """QuickTime may refer to data elsewhere; such references are not followed."""
    path = recoded(sample_films / "bikes.mp4", tmp_path / "film.mov", "-c", "copy")
    (tmp_path / "url").write_bytes(b"another file")
    content = path.read_bytes()
    inside = b"url \x00\x00\x00\x01"  # flag 1: the data is in this file
    assert inside in content
    path.write_bytes(content.replace(inside, b"url \x00\x00\x00\x00"))
    assert probe_film(path, "video/quicktime").width == 640
