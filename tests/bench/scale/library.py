"""One owner with a million photos of fifteen years, 50,000 faces and 2,000 albums.

Ids are made of numbers, so that SQL can say which photo a face or a tag is of. Of the pipeline's
ledger and of what the networks computed there is nothing but what the pages read: the points of
photos with faces, so that a search by meaning among somebody's photos has something to compare.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

import numpy as np

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.people.models import Face, Person
from backend.photos.models import Asset, Rendition, TimelineTally
from backend.search.models import AssetEmbedding, SearchDocument
from backend.search.services.codebooks import tend_codebooks
from backend.search.services.indexing import index_assets
from backend.tags.models import AssetTag, Tag
from backend.tags.vocabulary import words
from tests.bench.scale.multiply import analyse, multiply
from tests.factories import (
    make_album,
    make_asset,
    make_face,
    make_person,
    make_place,
    make_tag,
    make_user,
)

BUSY_DAY = date(2019, 6, 15)  # of a twentieth of the photos
PLACES, PEOPLE, MOTIFS = 200, 300, 40  # a motif: two tags that go together
_SECONDS = 15 * 365 * 86_400
_COMES_AGAIN = 30_000  # photos, after which tags and places follow one another as before
_PHOTOS_AN_ALBUM = 500
_FACES_EVERY = 20  # photos
DIMENSIONS = 512


@dataclass(frozen=True, slots=True)
class Library:
    owner: User
    photos: int
    faces: int
    albums: int
    large: UUID  # an album of a tenth of the photos
    small: UUID  # one of a hundred
    person: UUID  # of the most frequent ones
    tag: str
    place: int
    busy_day: date


def fill(photos: int) -> Library:
    owner = make_user(email="scale@bench.invalid")
    places = _fill_places()
    _fill_assets(owner, photos, places)
    tags = _fill_tags(owner, photos)
    people = _fill_people(owner, photos // _FACES_EVERY)
    _fill_documents(owner, photos)
    large, small, albums = _fill_albums(owner, photos)
    analyse(Asset, Rendition, AssetTag, Face, Person, Album, AlbumEntry, TimelineTally)
    analyse(SearchDocument, AssetEmbedding)
    tend_codebooks()
    return Library(
        owner=owner,
        photos=photos,
        faces=photos // _FACES_EVERY,
        albums=albums,
        large=large,
        small=small,
        person=people[3],
        tag=tags[0],
        place=places[0],
        busy_day=BUSY_DAY,
    )


def _id(number: str) -> str:
    """SQL for the id of the photo of a number."""
    return f"('01900000-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid"


def _fill_places() -> list[int]:
    first = make_place(name_en="Place 0", name_zh="地方 0", latitude=20.0, longitude=90.0).pk
    places = [first]
    for n in range(1, PLACES):
        where = {"latitude": 20.0 + n % 20, "longitude": 90.0 + n // 20 * 3}
        places.append(make_place(name_en=f"Place {n}", name_zh=f"地方 {n}", **where).pk)
    return places


def _fill_assets(owner: User, photos: int, places: list[int]) -> None:
    """Spread over the years; every 20th was taken on one day, of a tenth nobody knows where."""
    step = _SECONDS / photos
    taken = (
        f"(CASE WHEN n % 20 = 7 THEN '{BUSY_DAY} 00:00Z'::timestamptz + n * interval '0.07 s'"
        f" ELSE '2010-01-01 00:00Z'::timestamptz + n * interval '{step} s' END)"
    )
    place = f"(CASE WHEN n % 10 = 3 THEN NULL ELSE {_place('n', places)} END)"
    template = make_asset(
        owner=owner,
        renditions=True,
        thumbhash=bytes(range(24)),
        uploaded_at=datetime(2025, 1, 1, tzinfo=UTC),
    )
    multiply(
        template,
        photos,
        id=_id("n"),
        sha256="repeat(md5(n::text), 2)",
        filename="'IMG_' || n || '.jpg'",
        captured_at=taken,
        captured_local_date=f"({taken} AT TIME ZONE 'UTC')::date",
        place_id=place,
        latitude=f"(SELECT latitude FROM places_place WHERE id = {place})",
        longitude=f"(SELECT longitude FROM places_place WHERE id = {place})",
        camera_model="'Camera ' || n % 8",
        is_favorite="n % 20 = 0",
        rating="CASE WHEN n % 10 = 0 THEN n / 10 % 6 ELSE 0 END",
    )
    for rendition in template.renditions.all():
        multiply(rendition, photos, asset_id=_id("n"))
    template.delete()


def _place(number: str, places: list[int]) -> str:
    """Neighbours in time are neighbours on the map: one stays somewhere for some fifty photos."""
    return f"{places[0]} + ({number} / 50 * 37) % {PLACES}"


def _fill_tags(owner: User, photos: int) -> list[str]:
    chosen = sorted(words())[:: len(words()) // (2 * MOTIFS)][: 2 * MOTIFS]
    template = make_asset(owner=owner)
    rows = [make_tag(asset=template, slug=slug) for slug in chosen]
    for half in (0, 1):
        slugs = ", ".join(f"'{slug}'" for slug in chosen[half::2])
        motif = f"(n / 3 % {MOTIFS} * (n % 3) / 2)"  # some motifs are taken more often
        multiply(
            rows[half],
            photos,
            asset_id=_id("n"),
            tag_id=f"(ARRAY[{slugs}])[1 + {motif}]",
            confidence="0.5 + (n % 50) / 100.0",
        )
    template.delete()
    return [slug for slug in chosen[::2] if Tag.objects.filter(pk=slug).exists()]


def _fill_people(owner: User, faces: int) -> list[UUID]:
    """Few people have most of the faces."""
    people = [make_person(owner=owner, name=f"Person {n}" if n < 40 else "") for n in range(PEOPLE)]
    ids = ", ".join(f"'{person.pk}'" for person in people)
    template = make_face(asset=make_asset(owner=owner), person=people[0])
    multiply(
        template,
        faces,
        id="('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid",
        asset_id=_id(f"n::bigint * {_FACES_EVERY}"),
        person_id=f"(ARRAY[{ids}]::uuid[])[1 + (n % 97 * (n % 101) * {PEOPLE} / 9700)]",
        quality="0.3 + (n % 70) / 100.0",
    )
    template.asset.delete()
    _fill_points(owner, faces)
    return [person.pk for person in people]


def _fill_points(owner: User, faces: int) -> None:
    space = EmbeddingSpace.objects.create(
        kind=SpaceKind.SEMANTIC,
        version="scale",
        dimensions=DIMENSIONS,
        state=SpaceState.CURRENT,
    )
    point = np.eye(DIMENSIONS)[0].tolist()
    template = AssetEmbedding.objects.create(
        asset=make_asset(owner=owner), owner=owner, space=space, embedding=point
    )
    multiply(
        template,
        faces,
        asset_id=_id(f"n::bigint * {_FACES_EVERY}"),
        embedding=(
            f"(SELECT l2_normalize(array_agg(sin(n * k))::vector({DIMENSIONS}))::halfvec"
            f" FROM generate_series(1, {DIMENSIONS}) k)"
        ),
    )
    template.asset.delete()


def _fill_documents(owner: User, photos: int) -> None:
    """Written by the product for the first of them; after so many, tags and places come again."""
    written = min(photos, _COMES_AGAIN)
    first = Asset.objects.filter(owner=owner).order_by("id").values_list("id", flat=True)
    index_assets(asset_ids=list(first[:written]))
    alike = _id(f"n % {_COMES_AGAIN}")
    multiply(
        SearchDocument.objects.get(pk=first[0]),
        photos,
        first=written,
        asset_id=_id("n"),
        words=f"(SELECT words FROM search_searchdocument WHERE asset_id = {alike})",
    )


def _fill_albums(owner: User, photos: int) -> tuple[UUID, UUID, int]:
    """One of a tenth of the photos, one of a hundred, and others of two to two hundred."""
    entered = make_album(make_asset(owner=owner), owner=owner)
    template = AlbumEntry.objects.get(album=entered)
    sizes = [photos // 10, 100, *(2 + n % 199 for n in range(2, photos // _PHOTOS_AN_ALBUM))]
    albums = [make_album(owner=owner).pk for _ in sizes]
    for number, (album, size) in enumerate(zip(albums, sizes, strict=True)):
        photo = _id(f"((n::bigint * {photos // size} + {number}) % {photos})")
        multiply(
            template,
            size,
            album_id=f"'{album}'::uuid",
            asset_id=photo,
            captured_at=f"(SELECT captured_at FROM photos_asset WHERE id = {photo})",
            rank="to_hex(n + x'80000000'::bigint)",
        )
    Asset.objects.filter(pk=template.asset_id).delete()
    entered.delete()
    return albums[0], albums[1], len(albums)
