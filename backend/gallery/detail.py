"""Everything that the page of one photo shows."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from uuid import UUID

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from backend.events.contracts import PIPELINE, StageName
from backend.events.results import PhotoDetails
from backend.gallery.cards import clock, describe, film_mark
from backend.gallery.failures import why
from backend.gallery.naming import full_place_name, tag_name
from backend.gallery.texts import STAGE_NAMES, STAGE_STATES
from backend.people.models import Face, FaceSource
from backend.photos.api.film_serializers import film_url
from backend.photos.models import Asset, RenditionKind, StageRun, StageState
from backend.photos.selectors.films import film_holder, film_of
from backend.photos.selectors.found_in_picture import faces_shown
from backend.storage.links import view_url


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about the photo; `icon` names a symbol, `name` says to a reader what it is about."""

    icon: str
    name: str
    text: str
    more: str = ""
    url: str = ""  # where more of the same is
    change: str = ""  # "time" or "place", where the owner may say otherwise


@dataclass(frozen=True, slots=True)
class Capture:
    """When and where, as fields of a form are filled in with it."""

    moment: str  # on the photographer's clock, "2024-05-04T20:00:00"
    offset: str  # "+08:00"; empty while it is not known
    latitude: str  # degrees; empty without a place, as is the longitude
    longitude: str


@dataclass(frozen=True, slots=True)
class Editing:
    """What turning and cropping begins with: the picture as it was taken, and the recipe (JSON)."""

    preview_url: str
    steps: str
    is_pending: bool  # the picture by that recipe is still being made


@dataclass(frozen=True, slots=True)
class FaceBox:
    id: UUID
    person_id: UUID | None
    name: str
    is_confirmed: bool
    is_drawn: bool
    crop_url: str | None
    style: str  # where it is, in per cent of the picture


@dataclass(frozen=True, slots=True)
class ShownFilm:
    is_motion: bool
    url: str | None  # of what plays everywhere; None until it is made
    state: str  # why there is none


@dataclass(frozen=True, slots=True)
class Stage:
    name: str | Promise
    state: str
    words: str | Promise
    version: str
    why: str


def alt_text(asset: Asset) -> str:
    """The description, with what was recognised."""
    found = [tag_name(found.tag) for found in asset.asset_tags.all()[:5]]
    people = [face.person.name for face in asset.faces.all() if face.person and face.person.name]
    return " · ".join([describe(asset), *people, *found])


def taken_at(asset: Asset) -> datetime:
    """On the photographer's own clock, where its offset is known."""
    minutes = asset.captured_offset_minutes or 0
    return asset.captured_at.astimezone(timezone(timedelta(minutes=minutes)))


def facts(asset: Asset) -> Iterator[Fact]:
    day = asset.captured_local_date
    time = f"{date_format(day, 'l')} {taken_at(asset):%H:%M}"
    yield Fact("clock", _("Taken"), date_format(day, "DATE_FORMAT"), time, change="time")
    if asset.latitude is not None and asset.longitude is not None:
        coordinates = f"{asset.latitude:.5f}, {asset.longitude:.5f}"
        place = full_place_name(asset.place) if asset.place else coordinates
        more = coordinates if asset.place else ""
        url = reverse("gallery:place", args=[asset.place.id]) if asset.place else ""
        yield Fact("places", _("Place"), place, more, url, change="place")
    else:
        yield Fact("places", _("Place"), _("Not known where"), change="place")
    camera = _camera(asset)
    if camera:
        yield Fact("camera", _("Camera"), camera, " · ".join(_exposure(asset)))
    size = filesizeformat(asset.size)
    pixels = f"{asset.width} × {asset.height}" if asset.width and asset.height else ""
    kind = asset.media_type.rpartition("/")[2].removeprefix("x-").upper()
    more = " · ".join(part for part in (pixels, kind, size) if part)
    yield Fact("file", _("File"), asset.filename, more)
    if (film := film_of(asset)) is not None:
        codecs = " · ".join(filter(None, (film.video_codec.upper(), film.audio_codec.upper())))
        yield Fact("play", _("Film"), clock(film.duration_ms), codecs)


def capture_of(asset: Asset) -> Capture:
    moment, here = taken_at(asset), asset.latitude is not None and asset.longitude is not None
    return Capture(
        moment=moment.strftime("%Y-%m-%dT%H:%M:%S"),
        offset=moment.isoformat()[-6:] if asset.captured_offset_minutes is not None else "",
        latitude=f"{asset.latitude:.6f}" if here else "",
        longitude=f"{asset.longitude:.6f}" if here else "",
    )


def editing_of(asset: Asset) -> Editing | None:
    """None of what cannot be turned and cropped: films, and photos that were not looked at yet."""
    made = {rendition.kind: rendition for rendition in asset.renditions.all()}
    plain = made.get(RenditionKind.PREVIEW)
    if plain is None or not asset.width or not asset.media_type.startswith("image/"):
        return None
    return Editing(
        preview_url=view_url(plain.object_key),
        steps=json.dumps(asset.steps),
        is_pending=bool(asset.recipe) and RenditionKind.EDITED_PREVIEW not in made,
    )


def film_shown(asset: Asset) -> ShownFilm | None:
    """Of a video or a motion photo; while it cannot be played yet, why."""
    if (mark := film_mark(asset)) is None:
        return None
    url = film_url(asset, RenditionKind.PLAYBACK)
    runs = film_holder(asset).stage_runs.all()
    failed = [run for run in runs if run.stage == StageName.PLAYBACK and run.state == "failed"]
    state = (
        why(code=failed[0].error_code, detail=failed[0].error_detail)
        if failed
        else _("The film is being made ready to be played.")
    )
    return ShownFilm(mark.is_motion, url, state)


def face_boxes(asset: Asset, *, ignored: bool = False) -> list[FaceBox]:
    """From left to right; ignored faces apart from the others."""
    return [_box(face) for face in faces_shown(asset) if face.is_ignored == ignored]


def stages(asset: Asset) -> list[Stage]:
    order = {spec.name: position for position, spec in enumerate(PIPELINE)}
    runs = sorted(asset.stage_runs.all(), key=lambda run: order[StageName(run.stage)])
    return [_stage(run) for run in runs]


def _camera(asset: Asset) -> str:
    make, model = asset.camera_make.strip(), asset.camera_model.strip()
    # Many cameras repeat the maker in the model's name.
    return model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()


def _exposure(asset: Asset) -> Iterator[str]:
    """As photographers write it: 35 mm, f/1.8, 1/125 s, ISO 400."""
    said: PhotoDetails = asset.metadata
    if asset.lens_model:
        yield asset.lens_model
    if focal_length := said.get("focal_length_mm"):
        yield f"{focal_length:g} mm"
    if f_number := said.get("f_number"):
        yield f"f/{f_number:g}"
    if seconds := said.get("exposure_seconds"):
        yield f"1/{1 / seconds:.0f} s" if seconds < 0.3 else f"{seconds:g} s"
    if iso := said.get("iso"):
        yield f"ISO {iso}"


def _box(face: Face) -> FaceBox:
    return FaceBox(
        id=face.id,
        person_id=face.person_id,
        name=face.person.name if face.person else "",
        is_confirmed=face.is_confirmed,
        is_drawn=face.source == FaceSource.DRAWN,
        crop_url=view_url(face.crop_key) if face.crop_key else None,
        style=(
            f"left:{face.left:.2%};top:{face.top:.2%};"
            f"width:{face.width:.2%};height:{face.height:.2%}"
        ),
    )


def _stage(run: StageRun) -> Stage:
    return Stage(
        name=STAGE_NAMES[StageName(run.stage)],
        state=run.state,
        words=STAGE_STATES[StageState(run.state)],
        version=run.model_version,
        why=why(code=run.error_code, detail=run.error_detail),
    )
