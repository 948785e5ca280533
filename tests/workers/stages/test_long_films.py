"""Long films are encoded in parts: what was finished is kept, and nobody sees or hears a joint."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from backend.common.errors import PermanentStageError, TransientStageError
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.processes import eventually, python
from tests.workers.media.films.making import ffmpeg, recoded
from tests.workers.stages.photos import stored_photo
from workers.media.films import parts
from workers.media.films import playback as making
from workers.media.films.probe import probe_film
from workers.media.signatures import identify_file
from workers.stages import film_parts
from workers.stages.contract import Photo
from workers.stages.playback import stage as playback

_SMALL = ("-vf", "scale=192:-2", "-c:v", "mpeg4", "-q:v", "6", "-g", "30", "-bf", "2")

# Encodes like a worker, and stands still in the third part, to be killed there.
STANDS_STILL = """
import sys, time
from pathlib import Path
from uuid import UUID
import django
django.setup()
from backend.storage import store
from tests.workers.stages.photos import stored_photo
from workers.media.films import parts
from workers.stages.playback import stage

encode = parts.encode_pictures
def slow(path, film, number, output, **options):
    if number == 2:
        output.write_bytes(b"half a part")
        Path("{reached}").touch()
        time.sleep(600)
    encode(path, film, number, output, **options)

parts.SECONDS, parts.encode_pictures = 1, slow
content = Path("{film}").read_bytes()
ids = {{"owner_id": UUID("{owner_id}"), "asset_id": UUID("{asset_id}")}}
stage.run(stored_photo(store(), Path("{workdir}"), content, **ids))
"""


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SECONDS", 1)


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The parts that were encoded here, in order."""
    numbers: list[int] = []
    encode = parts.encode_pictures

    def noted(path: Path, film: Any, number: int, output: Path, **options: Any) -> None:
        encode(path, film, number, output, **options)
        numbers.append(number)

    monkeypatch.setattr(parts, "encode_pictures", noted)
    return numbers


def bunny(sample_films: Path, folder: Path) -> Path:
    """Five seconds with sound that have to be encoded."""
    source = sample_films / "bigbuckbunny.mp4"
    return recoded(source, folder / "bunny.mov", *_SMALL, "-c:a", "pcm_s16le", seconds=9)


def late_sound(sample_films: Path, folder: Path) -> Path:
    """Its sound begins 0.4 s behind the pictures."""
    source, output = sample_films / "bigbuckbunny.mp4", folder / "late.mkv"
    both = ("-i", source, "-itsoffset", "0.4", "-i", source, "-map", "0:v", "-map", "1:a")
    ffmpeg(*both, *_SMALL, "-c:a", "libmp3lame", output)
    return output


def broadcast(sample_films: Path, folder: Path) -> Path:
    """A transport stream, whose clock begins at 1.4 s, and its pictures later than its sound."""
    source, output = sample_films / "bigbuckbunny.mp4", folder / "broadcast.ts"
    both = ("-i", source, "-itsoffset", "0.3", "-i", source, "-map", "1:v", "-map", "0:a")
    coded = ("-vf", "scale=192:-2", "-c:v", "mpeg2video", "-g", "50", "-bf", "2", "-c:a", "mp2")
    ffmpeg(*both, *coded, "-f", "mpegts", output)
    return output


def silent(sample_films: Path, folder: Path) -> Path:
    return recoded(sample_films / "bikes.mp4", folder / "bikes.avi", *_SMALL, seconds=3.3)


def moments(film: Path | io.BytesIO) -> list[float]:
    with av.open(film, "r") as opened:
        return [float(picture.time) for picture in opened.decode(video=0)]


def heard(film: Path | io.BytesIO) -> tuple[list[float], np.ndarray[Any, Any]]:
    with av.open(film, "r") as opened:
        if not opened.streams.audio:
            return [], np.zeros(0)
        frames = list(opened.decode(audio=0))
    return [float(frame.time or 0) for frame in frames], np.concatenate(
        [frame.to_ndarray() for frame in frames], axis=1
    )


@pytest.mark.parametrize("source", [bunny, late_sound, broadcast, silent])
def test_joined_parts_show_and_sound_as_the_film_encoded_in_one_go(
    store: ObjectStore,
    sample_films: Path,
    tmp_path: Path,
    encoded: list[int],
    source: Any,
) -> None:
    path: Path = source(sample_films, tmp_path)
    film = probe_film(path, identify_file(path))
    at_once = tmp_path / "at_once.mp4"
    making.make(path, film, making.plan_for(film), at_once, is_wanted=lambda: True)
    photo = stored_photo(store, tmp_path, path.read_bytes())
    made = playback.run(photo).renditions[0]
    assert len(encoded) >= 3
    joined = store.read(made.object_key)
    assert joined.index(b"moov") < joined.index(b"mdat")
    shown = moments(io.BytesIO(joined))
    assert len(shown) == len(moments(path))
    # where the pictures begin late, one go fills the time before with copies of the first
    assert shown == pytest.approx(moments(at_once)[-len(shown) :], abs=0.0005)
    times, sound = heard(io.BytesIO(joined))
    times_at_once, sound_at_once = heard(at_once)
    assert times == pytest.approx(times_at_once, abs=0.0005)
    assert np.array_equal(sound, sound_at_once)
    whole = probe_film(at_once, "video/mp4").duration_ms
    with av.open(io.BytesIO(joined), "r") as opened:
        assert opened.duration is not None
        assert opened.duration / 1000 == pytest.approx(whole, abs=2)
    assert store.keys_below(keys.FILM_PARTS) == []


def test_a_worker_that_is_killed_half_way_is_followed_by_one_that_encodes_the_rest(
    store: ObjectStore, sample_films: Path, tmp_path: Path, encoded: list[int]
) -> None:
    path = bunny(sample_films, tmp_path)
    photo = stored_photo(store, tmp_path, path.read_bytes())
    (tmp_path / "killed").mkdir()
    code = STANDS_STILL.format(
        film=path,
        workdir=tmp_path / "killed",
        reached=tmp_path / "reached",
        owner_id=photo.owner_id,
        asset_id=photo.asset_id,
    )
    worker = python(tmp_path, "worker", code)
    worker.start()
    try:
        reached = (tmp_path / "reached").exists
        eventually(reached, within=240, watching=(worker,))
    finally:
        worker.kill()
    left = store.keys_below(keys.film_parts(photo.owner_id, photo.asset_id))
    assert [key.rpartition(".")[0][-5:] for key in left] == ["00000", "00001"]
    told: list[None] = []
    made = playback.run(replace(photo, note_progress=lambda: told.append(None))).renditions[0]
    assert encoded == [2, 3, 4]
    assert len(told) == 4  # and the sound
    assert len(moments(io.BytesIO(store.read(made.object_key)))) == len(moments(path))
    assert store.keys_below(keys.FILM_PARTS) == []


def test_a_film_whose_photo_goes_leaves_no_parts(
    store: ObjectStore, sample_films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As seen by the encoder, which asks every few seconds."""
    monkeypatch.setattr("workers.confined.programs._ASK_EVERY", 0.0)
    monkeypatch.setattr("workers.confined.programs._LOOK_EVERY", 0.001)
    content = bunny(sample_films, tmp_path).read_bytes()
    photo = stored_photo(store, tmp_path, content)
    mine = keys.film_parts(photo.owner_id, photo.asset_id)
    photo = replace(photo, is_wanted=lambda: len(store.keys_below(mine)) < 2)
    with pytest.raises(PermanentStageError) as refusal:
        playback.run(photo)
    assert refusal.value.code == "cancelled"
    assert store.keys_below(mine) == []


def test_a_film_that_takes_longer_than_a_run_is_gone_on_with_by_the_next(
    store: ObjectStore,
    sample_films: Path,
    tmp_path: Path,
    encoded: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = stored_photo(store, tmp_path, bunny(sample_films, tmp_path).read_bytes())
    monkeypatch.setattr(film_parts, "_TURN", -1.0)
    for _ in range(4):
        with pytest.raises(TransientStageError) as pause:
            playback.run(photo)
        assert pause.value.code == "to_be_continued"
    assert encoded == [0, 1, 2, 3]
    playback.run(photo)
    assert encoded == [0, 1, 2, 3, 4]


def test_a_film_that_ends_before_it_says_is_as_long_as_it_is(
    store: ObjectStore, sample_films: Path, tmp_path: Path, encoded: list[int]
) -> None:
    """Parts behind its end have no pictures, and are left out."""
    path = bunny(sample_films, tmp_path)
    film = replace(probe_film(path, identify_file(path)), duration_ms=8_000)
    photo = stored_photo(store, tmp_path, path.read_bytes())
    output = tmp_path / "joined.mp4"
    film_parts.make(photo, path, film, making.plan_for(film), output, made_of="it")
    assert encoded == list(range(8))
    assert len(moments(output)) == len(moments(path))
    assert moments(output)[-1] < 5.4


def test_parts_of_another_recipe_are_not_mixed_in(
    store: ObjectStore, sample_films: Path, tmp_path: Path, encoded: list[int]
) -> None:
    path = silent(sample_films, tmp_path)
    photo: Photo = stored_photo(store, tmp_path, path.read_bytes())
    other = keys.film_part(photo.owner_id, photo.asset_id, "another recipe", "00000.mp4")
    store.put(other, b"something else", content_type="video/mp4")
    playback.run(photo)
    assert encoded == [0, 1, 2]
    assert store.head(other) is None
