"""Films on their way through the stages: real ones, to which is added what phones add."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PIL import Image

from backend.common.errors import PermanentStageError
from backend.events.results import Verified
from backend.storage.store import ObjectStore
from tests.workers.media.films.making import SPHERE_2, apple, in_description, recoded
from tests.workers.stages.photos import stored_photo
from workers.media.films import playback as making
from workers.stages.contract import FilmPart
from workers.stages.metadata import stage as metadata
from workers.stages.playback import stage as playback
from workers.stages.renditions import stage as renditions
from workers.stages.verify import stage as verify


def bunny(sample_films: Path) -> bytes:
    return (sample_films / "bigbuckbunny.mp4").read_bytes()


def test_a_film_is_verified_by_its_bytes(
    store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    photo = stored_photo(store, tmp_path, bunny(sample_films), filename="photo.jpg")
    assert verify.run(photo) == Verified("video/mp4", 1280, 720)


def test_its_poster_becomes_preview_and_thumbnail(
    store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    photo = stored_photo(store, tmp_path, bunny(sample_films))
    made = {one.kind: one for one in renditions.run(photo).renditions}
    assert (made["preview"].width, made["preview"].height) == (1280, 720)
    with Image.open(io.BytesIO(store.read(made["thumbnail"].object_key))) as picture:
        assert (picture.format, picture.size) == ("WEBP", (512, 288))


def test_a_film_of_a_sphere_says_so(store: ObjectStore, sample_films: Path, tmp_path: Path) -> None:
    path = recoded(sample_films / "bikes.mp4", tmp_path / "a.mp4", "-s", "320x160", seconds=0.2)
    photo = stored_photo(store, tmp_path, in_description(SPHERE_2)(path.read_bytes()))
    assert metadata.run(photo).details["projection"] == "equirectangular"


def test_it_says_when_where_and_with_what_it_was_taken(
    store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    path = apple(
        sample_films / "bigbuckbunny.mp4",
        tmp_path / "IMG_1.MOV",
        creationdate="2023-05-01T22:30:00+0800",
        location_ISO6709="+39.9042+116.4074+050.000/",
        make="Apple",
        model="iPhone 14",
        content_identifier="4E9F-A1",
    )
    read = metadata.run(stored_photo(store, tmp_path, path.read_bytes()))
    assert read.captured_at == datetime(2023, 5, 1, 14, 30, tzinfo=UTC)
    assert read.captured_local_date == date(2023, 5, 1)
    assert (read.captured_at_source, read.captured_offset_minutes) == (
        "quicktime.creationdate",
        480,
    )
    assert (read.latitude, read.longitude, read.altitude) == (39.9042, 116.4074, 50.0)
    assert (read.camera_make, read.camera_model) == ("Apple", "iPhone 14")
    assert read.content_identifier == "4E9F-A1"
    assert read.film is not None
    assert (read.film.video_codec, read.film.audio_codec) == ("h264", "aac")
    assert (read.film.offset, read.film.length) == (None, None)


def test_a_motion_photo_tells_where_its_film_lies_and_plays(
    store: ObjectStore, sample_films: Path, sample_photos: Path, tmp_path: Path
) -> None:
    film = recoded(sample_films / "bikes.mp4", tmp_path / "film.mp4", "-c", "copy").read_bytes()
    still = (sample_photos / "china.jpg").read_bytes()
    photo = stored_photo(store, tmp_path, still + film)
    read = metadata.run(photo)
    assert read.film is not None
    assert (read.film.offset, read.film.length) == (len(still), len(film))
    part = FilmPart(len(still), len(film))
    made = playback.run(stored_photo(store, tmp_path, still + film, film=part)).renditions
    assert [(one.kind, one.content_type) for one in made] == [
        ("playback", "video/mp4"),
        ("animation", "image/webp"),
    ]
    assert (made[0].width, made[0].height) == (640, 272)


def test_what_is_in_the_store_is_not_made_again(
    store: ObjectStore, sample_films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = stored_photo(store, tmp_path, bunny(sample_films))
    first = playback.run(photo)
    assert store.head(first.renditions[0].object_key) is not None

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was made already")

    monkeypatch.setattr(making, "make", never)
    assert playback.run(photo) == first


def test_a_film_in_the_trash_is_not_encoded(
    store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    photo = stored_photo(store, tmp_path, bunny(sample_films), is_wanted=lambda: False)
    with pytest.raises(PermanentStageError) as refusal:
        playback.run(photo)
    assert refusal.value.code == "cancelled"


@pytest.mark.parametrize(
    "content",
    [b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(100), b"\x1aE\xdf\xa3webm" * 9],
)
def test_a_hollow_film_is_refused_for_good(
    store: ObjectStore, tmp_path: Path, content: bytes
) -> None:
    with pytest.raises(PermanentStageError) as refusal:
        verify.run(stored_photo(store, tmp_path, content))
    assert refusal.value.code == "undecodable"
