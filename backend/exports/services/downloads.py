"""Downloads: planned at once, of what somebody has chosen or of a whole container.

Of a container that holds more than is planned while somebody waits, the plan grows: the relay lays
down one part after the other (`services.planning`).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import attempts
from backend.albums.selectors.contents import ordering_of
from backend.albums.selectors.membership import get_album
from backend.common import errors
from backend.common.id_sets import one_of
from backend.exports.contents import ArchivedFile, Unit
from backend.exports.models import Archive, ArchiveKind
from backend.exports.moments import taken_at
from backend.exports.naming import UniqueNames, safe_name
from backend.exports.selectors.reach import Reach, reach_of
from backend.exports.services.parts import fill, lay_down
from backend.exports.services.pictures import ask_for_pictures
from backend.exports.zipping import ZipEntry
from backend.installation import changeable
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import link_ordering
from backend.sharing.services.downloads import require_downloads
from backend.sharing.services.words import words_for_guests

MOST_PHOTOS = 20_000  # planned at once; more of one's own than that is an export
_MOST_PLANS = 100  # of one asker, and of one link: the oldest make room
_BY_TIME = ("captured_at", "id")
_AT_A_TIME = 500
_ASKED_AT_ONCE = 20  # pictures, while somebody waits for the plan; the relay asks for the rest


def download_selection(*, owner: User, asset_ids: Sequence[UUID]) -> Archive:
    """These photos of the owner's, as they were taken one after the other. Ids of other photos are
    passed over. Raises NotFound when none is left, InvalidInput (`too_many_photos`)."""
    archive = Archive(kind=ArchiveKind.SELECTION, owner=owner, title="photos")
    return _plan(archive, ordering=_BY_TIME, asset_ids=asset_ids)


def download_days(*, owner: User, first: date, last: date) -> Archive:
    """The owner's photos of these days, on the photographer's own calendar, archived ones
    included. Raises as above, and InvalidInput (`bad_period`)."""
    if last < first:
        raise errors.InvalidInput("The period ends before it begins.", code="bad_period")
    title = f"{first}" if first == last else f"{first} – {last}"
    archive = Archive(kind=ArchiveKind.SELECTION, owner=owner, title=f"photos {title}")
    days: dict[str, Any] = {"captured_local_date__gte": first, "captured_local_date__lte": last}
    return _plan(archive, ordering=_BY_TIME, **days)


def download_album(
    *, user: User, album_id: UUID, asset_ids: Sequence[UUID] | None = None
) -> Archive:
    """An album, or these photos of it, in its order, to anybody who is in it. Raises as above, but
    of a whole album, however large, the plan grows."""
    album = get_album(user=user, album_id=album_id)
    archive = Archive(kind=ArchiveKind.ALBUM, owner=user, album=album, title=album.title)
    return _plan(archive, ordering=ordering_of(album), asset_ids=asset_ids)


def download_shared(*, link: ShareLink, asset_ids: Sequence[UUID] | None = None) -> Archive:
    """What a link shows, or these photos of it. As of an album, and where there is but a preview of
    a photo for now, the archive has that, and the whole picture is asked for, so that a later
    download has it. Raises as above, and NotPermitted (`downloads_off`), TooManyRequests."""
    require_downloads(link)
    attempts.count(name="share_download", identity=str(link.pk))
    title = words_for_guests(link).title
    archive = Archive(kind=ArchiveKind.LINK, link=link, title=title or "photos")
    planned = _plan(archive, ordering=link_ordering(link), asset_ids=asset_ids)
    if planned.asks_for_pictures:
        ask_for_pictures(planned, most=_ASKED_AT_ONCE)
    return planned


def units_behind(archive: Archive, *, number: int) -> Iterator[Unit]:
    """Photos that a growing plan has no part of yet, in the order of their ids, which never
    changes: whatever is moved about meanwhile, none is passed over.

    A part has a folder of its own, so that parts can be unpacked beside each other though none
    knows the others' names.
    """
    reach = reach_of(archive)
    behind = UUID(archive.planned_to) if archive.planned_to else UUID(int=0)
    folder = f"{safe_name(archive.title)}-{number:03}/"
    return _units(_by_id(reach, behind), reach, folder=folder)


def _by_id(reach: Reach, behind: UUID) -> Iterator[Asset]:
    while batch := list(reach.assets().filter(pk__gt=behind).order_by("pk")[:_AT_A_TIME]):
        yield from batch
        behind = batch[-1].pk


@transaction.atomic
def _plan(
    archive: Archive,
    *,
    ordering: Sequence[str],
    asset_ids: Sequence[UUID] | None = None,
    **conditions: Any,
) -> Archive:
    archive.expires_at = timezone.now() + changeable.DOWNLOAD_KEPT_FOR.value()
    reach = reach_of(archive)
    assets = reach.assets().filter(**conditions).order_by(*ordering)
    if asset_ids is not None:
        assets = assets.filter(pk__in=one_of(asset_ids))
    elif archive.kind != ArchiveKind.SELECTION and _is_large(assets):
        archive.is_ready = False
    archive.save()
    if archive.is_ready:
        _plan_at_once(archive, assets, reach)
        archive.save(update_fields=["asks_for_pictures"])
    _make_room(archive)
    return archive


def _is_large(assets: QuerySet[Asset]) -> bool:
    return assets.order_by()[: MOST_PHOTOS + 1].count() > MOST_PHOTOS


def _plan_at_once(archive: Archive, assets: QuerySet[Asset], reach: Reach) -> None:
    parts = list(fill(_units(_bounded(assets), reach)))
    if not any(unit.files for units in parts for unit in units):
        raise errors.NotFound("There are no photos to download.")
    for number, units in enumerate(parts, start=1):
        lay_down(archive=archive, number=number, units=units, is_only=len(parts) == 1)


def _make_room(archive: Archive) -> None:
    plans = Archive.objects.filter(owner=archive.owner, link=archive.link)
    kept = plans.exclude(kind=ArchiveKind.ACCOUNT).order_by("-pk").values_list("pk", flat=True)
    Archive.objects.filter(pk__in=list(kept[_MOST_PLANS:])).delete()


def _bounded(assets: QuerySet[Asset]) -> Iterator[Asset]:
    for count, asset in enumerate(assets.iterator(chunk_size=_AT_A_TIME), start=1):
        if count > MOST_PHOTOS:
            raise errors.InvalidInput(
                "A download has at most %(most)d photos; export the account instead.",
                code="too_many_photos",
                values={"most": MOST_PHOTOS},
            )
        yield asset


def _units(assets: Iterable[Asset], reach: Reach, *, folder: str = "") -> Iterator[Unit]:
    """Names are each there once: parts without folders of their own are unpacked into one."""
    names = UniqueNames()
    for asset in assets:
        given = reach.given(asset)
        yield Unit(
            [
                ArchivedFile(
                    ZipEntry(folder + names.take(file.filename), file.size, taken_at(asset)),
                    asset_id=asset.pk,
                    object_key=file.object_key,
                    sha256=file.sha256,
                )
                for file in given.files
            ],
            given.left_out,
            [asset.pk for file in given.files if file.is_preview],
            cursor=str(asset.pk),
        )
