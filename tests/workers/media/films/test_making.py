"""Posters, playable films and short animations."""

import struct
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.workers.media.films.making import apple, recoded, turned
from workers.confined.programs import Limits, NotWanted
from workers.media.errors import PictureError
from workers.media.films import animation, limits, playback
from workers.media.films.poster import poster_header, take_poster
from workers.media.films.probe import Film, probe_film
from workers.media.header import read_header
from workers.media.signatures import identify_file

HDR = (
    *("-vf", "scale=320:180,format=yuv420p10le", "-an", "-c:v", "libx265", "-preset", "ultrafast"),
    *("-x265-params", "log-level=error:transfer=smpte2084:colorprim=bt2020:colormatrix=bt2020nc"),
    *("-color_trc", "smpte2084", "-color_primaries", "bt2020", "-colorspace", "bt2020nc"),
)


def made(path: Path, *, is_wanted: bool = True) -> tuple[playback.Plan, Path]:
    film = probe_film(path, identify_file(path))
    plan, output = playback.plan_for(film), path.with_name("playback.mp4")
    playback.make(path, film, plan, output, is_wanted=lambda: is_wanted)
    return plan, output


def boxes(path: Path) -> list[bytes]:
    """The kinds of a file's outermost boxes, in their order."""
    content, kinds, at = path.read_bytes(), [], 0
    while at + 8 <= len(content):
        kinds.append(content[at + 4 : at + 8])
        at += int.from_bytes(content[at : at + 4], "big")
    return kinds


def played(path: Path) -> Film:
    return probe_film(path, "video/mp4")


def test_what_plays_everywhere_is_only_packed_anew(sample_films: Path, tmp_path: Path) -> None:
    source = apple(
        sample_films / "bigbuckbunny.mp4", tmp_path / "a.mov", location_ISO6709="+30.2+120.1/"
    )
    plan, output = made(source)
    assert (plan.copies_pictures, plan.copies_sound) == (True, True)
    film = played(output)
    assert (film.video_codec, film.audio_codec) == ("h264", "aac")
    assert boxes(output).index(b"moov") < boxes(output).index(b"mdat")
    assert not any("location" in name for name in film.tags)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.webm", ("-c:v", "libvpx-vp9", "-cpu-used", "8", "-c:a", "libopus")),
        ("a.avi", ("-c:v", "mpeg4", "-c:a", "mp2")),
        ("a.ts", ("-c:v", "mpeg2video", "-flags", "+ilme+ildct", "-c:a", "mp2")),
    ],
)
def test_what_does_not_is_encoded_anew(
    sample_films: Path, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    source = sample_films / "bigbuckbunny.mp4"
    plan, output = made(recoded(source, tmp_path / name, "-s", "320x180", *options))
    film = played(output)
    assert (film.video_codec, film.pixels, film.audio_codec) == ("h264", "yuv420p", "aac")
    assert (film.width, film.height) == (plan.width, plan.height) == (320, 180)
    assert boxes(output).index(b"moov") < boxes(output).index(b"mdat")
    assert 900 <= film.duration_ms <= 1200


def test_a_turned_film_plays_upright(sample_films: Path, tmp_path: Path) -> None:
    plan, output = made(turned(sample_films / "bikes.mp4", tmp_path / "a.mp4", 90))
    film = played(output)
    assert (film.width, film.height) == (plan.width, plan.height) == (272, 640)


def test_high_dynamic_range_is_toned_down(sample_films: Path, tmp_path: Path) -> None:
    path = recoded(sample_films / "bigbuckbunny.mp4", tmp_path / "a.mp4", *HDR)
    assert probe_film(path, "video/mp4").is_hdr
    _, output = made(path)
    film = played(output)
    assert (film.transfer, film.pixels) == ("bt709", "yuv420p")


def test_a_poster_lies_within_the_preview_and_shows_something(
    sample_films: Path, tmp_path: Path
) -> None:
    path = tmp_path / "original"
    path.write_bytes((sample_films / "bigbuckbunny.mp4").read_bytes())
    film = probe_film(path, "video/mp4")
    poster = take_poster(path, film)
    assert read_header(poster) == poster_header(film)
    with Image.open(poster) as picture:
        assert np.asarray(picture).std() > 20


def test_a_film_that_claims_ten_hours_is_shown_by_what_it_has(
    sample_films: Path, tmp_path: Path
) -> None:
    path = recoded(sample_films / "bikes.mp4", tmp_path / "a.mkv", "-c", "copy")
    content = bytearray(path.read_bytes())
    duration = content.index(b"\x44\x89\x88") + 3  # Matroska: Duration, eight bytes, a float
    content[duration : duration + 8] = struct.pack(">d", 36_000_000.0)
    path.write_bytes(content)
    film = probe_film(path, "video/x-matroska")
    assert film.duration_ms == 36_000_000
    assert read_header(take_poster(path, film)).upright == (640, 272)
    output = tmp_path / "a.webp"
    animation.make(path, film, animation.plan_for(film), output, is_wanted=lambda: True)
    assert read_header(output).frames > 1
    assert made(path)[1].exists()


def test_a_long_film_is_not_encoded_for_days(
    sample_films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_ENCODED", timedelta(seconds=0.5))
    source = sample_films / "bikes.mp4"
    with pytest.raises(PictureError) as refusal:
        made(recoded(source, tmp_path / "a.avi", "-c:v", "mpeg4", "-s", "64x64"))
    assert refusal.value.code == "film_too_long"


def test_an_output_beyond_the_limit_is_given_up(
    sample_films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ENCODING", Limits(1 << 30, 100_000, 60, limits.THREADS))
    path = tmp_path / "a.mp4"
    path.write_bytes((sample_films / "bikes.mp4").read_bytes())
    with pytest.raises(PictureError) as refusal:
        made(path)
    assert refusal.value.code == "output_too_large"


def test_encoding_stops_when_the_photo_is_gone(
    sample_films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workers.confined.programs._ASK_EVERY", 0.0)
    monkeypatch.setattr("workers.confined.programs._LOOK_EVERY", 0.01)
    path = recoded(sample_films / "bikes.mp4", tmp_path / "a.avi", "-c:v", "mpeg4", seconds=8)
    with pytest.raises(NotWanted):
        made(path, is_wanted=False)
