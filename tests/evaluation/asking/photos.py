"""The made-up library as rows of a database."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.asking.services.relations import set_relations
from backend.people.models import Person
from backend.photos.models import Asset, Film, MediaType
from backend.places.models import Place
from backend.search.services.indexing import index_assets
from backend.tags.services.vocabulary import learn
from backend.tags.vocabulary import words
from tests.evaluation.asking.lexicon import person_id, place_id
from tests.evaluation.asking.recorded import library
from tests.factories import make_asset, make_face, make_person, make_place, make_tag

_FIRST_PLACE = 910_000_000  # beside whatever else a test makes
NOW = datetime(2026, 11, 21, 4, tzinfo=UTC)  # noon of `today` where the owner lives


def fill(owner: User) -> None:
    """People keep the ids of `tests.evaluation.asking.lexicon`."""
    owner.time_zone = library()["time_zone"]
    owner.save(update_fields=["time_zone"])
    people = {key: _person(owner, key, entry) for key, entry in library()["people"].items()}
    places = {key: _place(key, entry) for key, entry in library()["places"].items()}
    slugs = {slug for event in library()["events"] for slug in event.get("tags", ())}
    learn([words()[slug] for slug in slugs])
    made: list[UUID] = []
    for event in library()["events"]:
        for day in event["days"]:
            made += [_photo(owner, event, day, people, places).pk for _ in range(event["photos"])]
    index_assets(asset_ids=made)


def _person(owner: User, key: str, entry: dict[str, Any]) -> Person:
    person = make_person(
        owner=owner, id=person_id(key), name=entry["name"], birth_date=entry.get("born")
    )
    set_relations(
        owner=owner,
        person_id=person.pk,
        kinds=entry["relations"],
        words=entry.get("called", ()),
    )
    return person


def _place(key: str, entry: list[str]) -> Place:
    name_zh, region_en, region_zh, code, country_en, country_zh = entry
    return make_place(
        id=_FIRST_PLACE + place_id(key),
        name_en=key,
        name_zh=name_zh,
        region_en=region_en,
        region_zh=region_zh,
        country_code=code,
        country_en=country_en,
        country_zh=country_zh,
    )


def _photo(
    owner: User,
    event: dict[str, Any],
    day: Any,
    people: dict[str, Person],
    places: dict[str, Place],
) -> Asset:
    make, model = library()["cameras"][event.get("camera", "phone")]
    asset = make_asset(
        owner=owner,
        captured_at=datetime(day.year, day.month, day.day, 4, tzinfo=UTC),
        captured_local_date=day,
        captured_at_source="exif.DateTimeOriginal",
        place=places.get(event.get("place", "")),
        camera_make=make,
        camera_model=model,
        is_favorite=event.get("favorite", False),
        media_type=MediaType.MP4 if event.get("video") else MediaType.JPEG,
    )
    for key in event.get("people", ()):
        make_face(asset=asset, person=people[key])
    for slug in event.get("tags", ()):
        make_tag(asset=asset, slug=slug)
    if event.get("video"):
        Film.objects.create(asset=asset, duration_ms=4000, video_codec="h264")
    return asset
