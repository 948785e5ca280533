"""metadata: when, where and with what a photo was taken, and what was written about it."""

from pathlib import Path
from typing import Any

from backend.events.contracts import StageName
from backend.events.results import FoundFilm, MetadataRead
from workers.media.errors import PictureError
from workers.media.films.containers import is_film
from workers.media.films.embedded import find_film
from workers.media.films.probe import Film
from workers.media.films.spherical import read_sphere
from workers.media.header import read_header
from workers.media.metadata import film as films
from workers.media.metadata.apple import burst_identifier, still_identifier
from workers.media.metadata.blocks import read_blocks
from workers.media.metadata.camera import Camera, read_camera
from workers.media.metadata.caption import read_caption, read_keywords
from workers.media.metadata.capture_time import (
    CaptureTime,
    capture_time,
    first_believable,
    zones,
)
from workers.media.metadata.details import read_details
from workers.media.metadata.panorama import read_panorama
from workers.media.metadata.position import Position, read_position
from workers.media.signatures import identify_file

from .contract import FilmPart, Photo
from .faults import photo_at_fault
from .film import film_file, probed


class Metadata:
    """Reads EXIF, XMP and IPTC, or a film's tags; the order of fall-backs is in `capture_time`."""

    name = StageName.METADATA

    def model_version(self) -> str:
        return "metadata-4"

    def run(self, photo: Photo) -> MetadataRead:
        """Raises PermanentStageError: `undecodable` and the like, when the header is unreadable."""
        path = photo.original()
        with photo_at_fault():
            media_type = identify_file(path)
            if is_film(media_type):
                return _of_film(photo, path, probed(path, media_type))
            return _of_picture(photo, path)


def _of_picture(photo: Photo, path: Path) -> MetadataRead:
    header = read_header(path)
    blocks = read_blocks(path, header.media_type)
    position = read_position(blocks.exif, blocks.xmp)
    captured = capture_time(
        blocks,
        zones=zones(position, photo.owner_time_zone),
        filename=photo.filename,
        modified_at=photo.captured_at_hint,
        uploaded_at=photo.uploaded_at,
    )
    return MetadataRead(
        **_captured(captured),
        **_placed(position),
        **_taken_with(read_camera(blocks.exif, blocks.xmp)),
        caption=read_caption(blocks),
        keywords=read_keywords(blocks),
        details={
            **read_details(blocks, header),
            **read_panorama(blocks.xmp),
            **({"burst_id": burst} if (burst := burst_identifier(blocks.exif)) else {}),
        },
        film=_embedded_film(photo, path, header.media_type),
        content_identifier=still_identifier(blocks.exif),
    )


def _of_film(photo: Photo, path: Path, film: Film) -> MetadataRead:
    position = films.film_position(film)
    captured = first_believable(
        films.film_times(film, filename=photo.filename, modified_at=photo.captured_at_hint),
        zones=zones(position, photo.owner_time_zone),
        uploaded_at=photo.uploaded_at,
    )
    return MetadataRead(
        **_captured(captured),
        **_placed(position),
        **_taken_with(films.film_camera(film)),
        caption=films.film_caption(film),
        keywords=films.film_keywords(film),
        details={
            **films.film_details(film),
            **read_sphere(path, film.media_type, width=film.width, height=film.height),
        },
        film=films.found_film(film),
        content_identifier=films.content_identifier(film),
    )


def _embedded_film(photo: Photo, path: Path, media_type: str) -> FoundFilm | None:
    """Of a motion photo; a film that cannot be shown is none, and the photo is still one."""
    if (embedded := find_film(path, media_type)) is None:
        return None
    part = FilmPart(embedded.offset, embedded.length)
    try:
        film = probed(film_file(photo, part), embedded.media_type)
    except PictureError:
        return None
    return films.found_film(film, offset=part.offset, length=part.length)


def _captured(captured: CaptureTime) -> dict[str, Any]:
    return {
        "captured_at": captured.moment,
        "captured_local_date": captured.local_date,
        "captured_at_source": captured.source,
        "captured_offset_minutes": captured.offset_minutes,
    }


def _placed(position: Position | None) -> dict[str, Any]:
    if position is None:
        return {}
    return {
        "latitude": position.latitude,
        "longitude": position.longitude,
        "altitude": position.altitude,
    }


def _taken_with(camera: Camera) -> dict[str, Any]:
    return {
        "camera_make": camera.make,
        "camera_model": camera.model,
        "lens_model": camera.lens,
    }


stage = Metadata()
