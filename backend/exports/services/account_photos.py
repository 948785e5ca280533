"""The photos of an account's export: by year and month, each with a sidecar beside it."""

from collections.abc import Collection, Iterator
from hashlib import sha256
from uuid import UUID

from django.db import connection
from django.db.models import Prefetch, QuerySet

from backend.exports.contents import ArchivedFile, LeftOut, Reason, Unit, text_file
from backend.exports.models import Archive
from backend.exports.moments import taken_at
from backend.exports.naming import safe_name, with_suffix
from backend.exports.selectors.reach import GivenFile, reach_of
from backend.exports.services.sidecars import sidecar_of
from backend.exports.zipping import ZipEntry
from backend.people.models import Face
from backend.photos.models import Asset, AssetState
from backend.storage import store
from backend.tags.models import AssetTag, Verdict

_AT_A_TIME = 500
_NAMESAKES = """
    SELECT photo.id
    FROM photos_asset photo,
         date_trunc('month', photo.captured_local_date::timestamp) AS month,
         LATERAL (
             SELECT FROM photos_asset earlier
             WHERE earlier.owner_id = photo.owner_id
               AND lower(earlier.filename) = lower(photo.filename)
               AND earlier.captured_local_date >= month::date
               AND earlier.captured_local_date < (month + interval '1 month')::date
               AND earlier.id < photo.id
             LIMIT 1  -- each is looked up by itself, and the library never read through
         ) AS first
    WHERE photo.id = ANY(%s)
"""


def photo_units(archive: Archive, *, behind: UUID) -> Iterator[Unit]:
    """In the order of their ids, which never changes: whatever is edited meanwhile, no photo is
    passed over. Raises Unavailable when the store does not answer."""
    reach = reach_of(archive)
    assets = _with_what_is_known(reach.assets()).order_by("pk")
    while batch := list(assets.filter(pk__gt=behind)[:_AT_A_TIME]):
        given = [(asset, *reach.given(asset)) for asset in batch]
        namesakes = _namesakes({file.asset.pk for _, files, _ in given for file in files})
        for asset, files, left_out in given:
            yield _unit(asset, files, left_out, namesakes)
        behind = batch[-1].pk


def _with_what_is_known(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """With what sidecars say: the names of people, and the tags that the owner gave."""
    faces = Face.objects.filter(is_ignored=False, person__isnull=False).exclude(person__name="")
    tags = AssetTag.objects.filter(verdict=Verdict.ADDED).select_related("tag")
    return assets.select_related("owner").prefetch_related(
        Prefetch("faces", faces.select_related("person").order_by("left", "id")),
        Prefetch("asset_tags", tags.order_by("tag")),
    )


def _unit(
    asset: Asset, files: list[GivenFile], left_out: list[LeftOut], namesakes: Collection[UUID]
) -> Unit:
    unit = Unit(left_out=left_out, cursor=f"photo:{asset.pk}")
    for file in files:
        path = _path(file, namesakes)
        try:
            unit.files.append(_archived(asset, file, path))
        except FileNotFoundError:
            left_out.append(LeftOut(asset.pk, path, Reason.MISSING))
    if unit.files:
        name = f"{unit.files[0].entry.name}.xmp"
        text = sidecar_of(asset)
        unit.files.append(text_file(name, text, modified_at=taken_at(asset), asset_id=asset.pk))
    return unit


def _archived(asset: Asset, file: GivenFile, path: str) -> ArchivedFile:
    """Raises FileNotFoundError where the store turns out not to have it."""
    if asset.state == AssetState.FAILED and store().head(file.object_key) is None:
        raise FileNotFoundError(file.object_key)  # that may be what it failed by
    return ArchivedFile(
        ZipEntry(path, file.size, taken_at(asset)),
        asset_id=asset.pk,
        object_key=file.object_key,
        sha256=file.sha256 or _counted(file.object_key),
    )


def _path(file: GivenFile, namesakes: Collection[UUID]) -> str:
    """Under its own name; one that had to be altered, or is not the first in its month, bears its
    id besides, so that parts can be unpacked into one folder."""
    name = safe_name(file.filename)
    if name != file.filename or file.asset.pk in namesakes:
        name = with_suffix(name, f"~{file.asset.pk.hex[-8:]}")
    month = f"{file.asset.captured_local_date:%Y/%m}"
    return f"{month}/edited/{name}" if file.is_edited else f"{month}/{name}"


def _namesakes(asset_ids: Collection[UUID]) -> set[UUID]:
    """Those whose name another photo of the library had before in that month."""
    with connection.cursor() as cursor:
        cursor.execute(_NAMESAKES, [list(asset_ids)])
        return {asset_id for (asset_id,) in cursor.fetchall()}


def _counted(key: str) -> str:
    """The SHA-256 of an object of which the database does not know it."""
    digest = sha256()
    with store().reading(key) as chunks:
        for chunk in chunks:
            digest.update(chunk)
    return digest.hexdigest()
