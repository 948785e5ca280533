"""The names by which one owner can ask for photos."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Max, Min

from backend.accounts.models import User
from backend.people.models import Person
from backend.photos.selectors.assets import visible_assets
from backend.places.models import Place
from backend.search.query.names import by_name, place_names
from backend.search.query.understanding import Vocabulary


def vocabulary_of(*, owner: User) -> Vocabulary:
    """Names of people, and of the places and cameras of photos that can be seen."""
    assets = visible_assets(owner=owner).order_by()
    cameras = list(
        assets.exclude(camera_model="", camera_make="")
        .values_list("camera_make", "camera_model")
        .distinct()
    )
    return Vocabulary(
        people=by_name(_people(owner)),
        places=by_name(_places(owner)),
        cameras=by_name(_camera_names(cameras)),
        makes=by_name((make, make) for make, _ in cameras),
        years=_years(owner),
    )


def _people(owner: User) -> Iterator[tuple[str, UUID]]:
    named = Person.objects.filter(owner=owner).exclude(name="")
    yield from named.values_list("name", "id")


def _places(owner: User) -> Iterator[tuple[str, int]]:
    """By town, by region and by country."""
    seen = visible_assets(owner=owner).order_by().exclude(place=None).values("place").distinct()
    for place in Place.objects.filter(id__in=seen):
        for zh, en in (
            (place.name_zh, place.name_en),
            (place.region_zh, place.region_en),
            (place.country_zh, place.country_en),
        ):
            for name in place_names(zh, en):
                yield name, place.id


def _camera_names(cameras: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """ "Canon EOS R5" is asked for with its maker and without."""
    for make, model in cameras:
        yield model, model
        if make and model:
            yield f"{make} {model}", model
            if model.casefold().startswith(f"{make.casefold()} "):
                yield model[len(make) + 1 :], model


def _years(owner: User) -> range:
    """From the year before the first photo, because a winter belongs to the year it starts in."""
    found = visible_assets(owner=owner).aggregate(
        first=Min("captured_local_date"), last=Max("captured_local_date")
    )
    if found["first"] is None:
        return range(0)
    return range(max(found["first"].year - 1, 1), found["last"].year + 1)
