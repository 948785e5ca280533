"""What a film says about when, where and with what it was taken, and what was written about it.

Sources: QuickTime File Format, metadata keys (Apple's `com.apple.quicktime.*`) and user data; the
tags of Matroska and AVI, under the names that FFmpeg gives them.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from backend.events.results import FoundFilm, PhotoDetails
from workers.media.films.probe import Film

from . import text
from .camera import Camera, tidy_camera
from .caption import CAPTION_LIMIT
from .position import Position, read_iso6709
from .timestamps import parse_filename, parse_stamp

_APPLE = "com.apple.quicktime."
_POSITIONS = (f"{_APPLE}location.iso6709", "location", "location-eng")
_MAKES = (f"{_APPLE}make", "make", "com.android.manufacturer")
_MODELS = (f"{_APPLE}model", "model", "com.android.model")
_CAPTIONS = (f"{_APPLE}description", f"{_APPLE}title", "description", "title", "comment")
_KEYWORDS = (f"{_APPLE}keywords", "keywords")
_IDENTIFIER = f"{_APPLE}content.identifier"
_LONGEST_IDENTIFIER = 64


def found_film(film: Film, *, offset: int | None = None, length: int | None = None) -> FoundFilm:
    return FoundFilm(
        duration_ms=film.duration_ms,
        video_codec=film.video_codec,
        audio_codec=film.audio_codec,
        frame_rate=None if film.frame_rate is None else round(film.frame_rate, 3),
        rotation=film.rotation,
        transfer=film.transfer,
        offset=offset,
        length=length,
    )


def film_position(film: Film) -> Position | None:
    found = (read_iso6709(film.tags[name]) for name in _POSITIONS if name in film.tags)
    return next((position for position in found if position is not None), None)


def film_times(
    film: Film, *, filename: str, modified_at: datetime | None
) -> Iterator[tuple[str, datetime | None]]:
    """For `first_believable`. Apple's key is the photographer's clock; the container's is UTC."""
    yield "quicktime.creationdate", parse_stamp(film.tags.get(f"{_APPLE}creationdate", ""))
    yield "film.creation_time", parse_stamp(film.tags.get("creation_time", ""))
    yield "film.date", parse_stamp(film.tags.get("date", ""))
    yield "filename", parse_filename(filename)
    yield "modified", modified_at


def film_camera(film: Film) -> Camera:
    return tidy_camera(_first(film.tags, _MAKES), _first(film.tags, _MODELS))


def film_caption(film: Film) -> str:
    return text.tidy(_first(film.tags, _CAPTIONS), limit=CAPTION_LIMIT)


def film_keywords(film: Film) -> tuple[str, ...]:
    words = (text.tidy(word) for word in _first(film.tags, _KEYWORDS).split(","))
    return tuple(dict.fromkeys(word for word in words if word))[:50]


def film_details(film: Film) -> PhotoDetails:
    software = text.tidy(film.tags.get(f"{_APPLE}software", ""), limit=200)
    return {"software": software} if software else {}


def content_identifier(film: Film) -> str:
    return text.tidy(film.tags.get(_IDENTIFIER, ""), limit=_LONGEST_IDENTIFIER)


def _first(tags: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((tags[name] for name in names if tags.get(name)), "")
