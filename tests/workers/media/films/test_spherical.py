"""Films of a sphere are known by what cameras write into them: boxes are put into a real film."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workers.media.films.making import (
    EACH_EYE,
    SPHERE_1,
    SPHERE_2,
    box,
    in_description,
    in_track,
    recoded,
    sphere_of,
)
from workers.media.films.probe import probe_film
from workers.media.films.spherical import read_sphere

WHOLE = {"projection": "equirectangular"}


@pytest.fixture(scope="module")
def film(sample_films: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    output = tmp_path_factory.mktemp("film") / "film.mp4"
    return recoded(sample_films / "bikes.mp4", output, "-s", "640x320").read_bytes()


def read(folder: Path, film: bytes, media_type: str = "video/mp4") -> object:
    path = folder / "film.mp4"
    path.write_bytes(film)
    return read_sphere(path, media_type, width=640, height=320)


def test_an_ordinary_film_is_none(film: bytes, tmp_path: Path) -> None:
    assert read(tmp_path, film) == {}


@pytest.mark.parametrize("mark", [in_track(SPHERE_1), in_description(SPHERE_2)])
def test_both_forms_are_read_and_the_film_still_plays(
    film: bytes, tmp_path: Path, mark: Callable[[bytes], bytes]
) -> None:
    assert read(tmp_path, mark(film)) == WHOLE
    assert probe_film(tmp_path / "film.mp4", "video/mp4").height == 320


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (b"<GSpherical:Spherical>true</GSpherical:Spherical>", WHOLE),
        (b"<GSpherical:Spherical>false</GSpherical:Spherical>", {}),
        (b"<GSpherical:ProjectionType>cubemap</GSpherical:ProjectionType>", {}),
        (
            (
                b"<GSpherical:Spherical>true</GSpherical:Spherical>"
                b"<GSpherical:StereoMode>top-bottom</GSpherical:StereoMode>"
            ),
            {},
        ),
        (
            (
                b"<GSpherical:Spherical>true</GSpherical:Spherical>"
                b"<GSpherical:StereoMode>mono</GSpherical:StereoMode>"
            ),
            WHOLE,
        ),
    ],
)
def test_the_first_form_may_say_that_it_is_none(
    film: bytes, tmp_path: Path, told: bytes, found: object
) -> None:
    assert read(tmp_path, in_track(sphere_of(told))(film)) == found


def test_a_film_for_each_eye_is_none(film: bytes, tmp_path: Path) -> None:
    assert read(tmp_path, in_description(EACH_EYE)(in_description(SPHERE_2)(film))) == {}


def test_a_part_of_the_sphere_says_where_it_lies(film: bytes, tmp_path: Path) -> None:
    quarter = 2**30
    bounds = struct.pack(">I4I", 0, quarter, 0, quarter, quarter)
    part = box(b"sv3d", box(b"proj", box(b"equi", bounds)))
    told = {"full_width": 1280, "full_height": 427, "full_top": 107}
    assert read(tmp_path, in_description(part)(film)) == WHOLE | told


def test_other_containers_have_no_such_boxes(film: bytes, tmp_path: Path) -> None:
    assert read(tmp_path, in_track(SPHERE_1)(film), "video/webm") == {}


@pytest.mark.parametrize("kept", [0.999, 0.98, 0.9, 0.5, 0])
def test_a_film_that_ends_early_tells_nothing_and_breaks_nothing(
    film: bytes, tmp_path: Path, kept: float
) -> None:
    marked = in_description(SPHERE_2)(film)
    assert read(tmp_path, marked[: int(len(marked) * kept)]) == {}


def test_boxes_without_end_are_walked_for_a_while_alone(film: bytes, tmp_path: Path) -> None:
    endless = box(b"free", b"") * 5000
    assert read(tmp_path, endless + in_track(SPHERE_1)(film)) == {}
    assert read(tmp_path, bytes(100_000)) == {}
