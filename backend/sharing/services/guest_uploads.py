"""What guests bring: into the owner's library and quota, within the limits of the link.

The bytes take the ordinary way, straight into the store. A guest never learns what the owner's
library holds: unlike the owner, they are not told that a file is there already, but send it again.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q, Sum
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import attempts
from backend.albums.services.filling import add_photos
from backend.common import errors
from backend.common.names import tidy
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Upload, UploadState
from backend.photos.services.completion import complete_upload
from backend.photos.services.trashing import trash_assets
from backend.photos.services.upload_ending import abort_upload
from backend.photos.services.uploads import UploadWish, begin_unasked
from backend.sharing.models import GuestUpload, GuestUploadState, LinkedAsset, ShareLink
from backend.sharing.selectors.links import still_open

_CAME_TO_NOTHING = (UploadState.ABORTED, UploadState.EXPIRED)
_ARRIVED = (UploadState.ACCEPTED, UploadState.DUPLICATE)


def begin_guest_upload(*, link: ShareLink, wish: UploadWish, guest_name: str = "") -> Upload:
    """Raises NotPermitted (`uploads_off`), TooManyRequests, Conflict (`share_full`), QuotaExceeded,
    InvalidInput as any upload; NotFound or Gone where the link has ended in this very moment."""
    _check_allowed(link)
    attempts.count(name="share_upload", identity=str(link.pk))
    with transaction.atomic():
        ShareLink.objects.select_for_update(no_key=True).get(pk=link.pk)
        still_open(link.pk)  # who ends a link drops what was begun before, and no more comes after
        _check_room(link, wish.size)
        upload = _begin(link, wish)
        GuestUpload.objects.create(upload=upload, link=link, guest_name=tidy(guest_name)[:100])
    return upload


def get_guest_upload(*, link: ShareLink, upload_id: UUID) -> Upload:
    """Raises NotFound for what was not begun through this link, NotPermitted (`uploads_off`)."""
    _check_allowed(link)
    upload = Upload.objects.filter(guest_upload__link=link, pk=upload_id).first()
    if upload is None:
        raise errors.NotFound("There is no such upload here.")
    return upload


def complete_guest_upload(*, link: ShareLink, upload_id: UUID) -> Upload:
    """The guest's word that all bytes are there; idempotent.

    The photo is shown at once where the owner does not want to see it first. One that the owner's
    library held before always waits: its caption and edits are the owner's.
    """
    acceptance = complete_upload(upload=get_guest_upload(link=link, upload_id=upload_id))
    if not link.reviews_uploads and acceptance.state == UploadState.ACCEPTED:
        approve_uploads(owner=link.owner, link=link, upload_ids=[upload_id])
    _tell_owner(link, upload_id)
    return get_guest_upload(link=link, upload_id=upload_id)


def abort_guest_upload(*, link: ShareLink, upload_id: UUID) -> None:
    """Raises Conflict (`upload_ended`) for what has arrived, whatever came of it there."""
    upload = get_guest_upload(link=link, upload_id=upload_id)
    if upload.state in _ARRIVED:
        raise errors.Conflict("This file has arrived already.", code="upload_ended")
    abort_upload(upload_id=upload.pk)


@transaction.atomic
def approve_uploads(*, owner: User, link: ShareLink, upload_ids: Iterable[UUID]) -> list[UUID]:
    """Guests' photos become part of what the link shows; returns those that were not before."""
    rows = _waiting(link, upload_ids)
    asset_ids = [row.upload.asset_id for row in rows if row.upload.asset_id is not None]
    _show(owner, link, asset_ids)
    GuestUpload.objects.filter(pk__in=[row.pk for row in rows]).update(
        state=GuestUploadState.APPROVED
    )
    return [row.pk for row in rows]


@transaction.atomic
def refuse_uploads(*, owner: User, link: ShareLink, upload_ids: Iterable[UUID]) -> list[UUID]:
    """Guests' photos go into the trash, except those that the owner had before."""
    rows = _waiting(link, upload_ids)
    brought = [row.pk for row in rows if row.upload.state == UploadState.ACCEPTED]
    trash_assets(owner=owner, asset_ids=brought)  # an asset bears its upload's id
    GuestUpload.objects.filter(pk__in=[row.pk for row in rows]).update(
        state=GuestUploadState.REFUSED
    )
    return [row.pk for row in rows]


def abort_unfinished(*, link: ShareLink) -> None:
    """What guests have begun to send comes to nothing: bytes that still arrive are deleted."""
    unfinished = Upload.objects.filter(guest_upload__link=link, state=UploadState.PENDING)
    for upload_id in unfinished.order_by("id").values_list("id", flat=True):
        try:
            abort_upload(upload_id=upload_id)
        except errors.Conflict:  # it has become a photo in this very moment
            continue


@transaction.atomic
def _tell_owner(link: ShareLink, upload_id: UUID) -> None:
    """Once."""
    news = GuestUpload.objects.filter(pk=upload_id, completed_at=None)
    if not news.update(completed_at=timezone.now()):
        return
    announce(
        topic=Topic.SHARE_UPLOADED,
        payload={"share_id": str(link.pk), "upload_id": str(upload_id)},
        owner_id=link.owner_id,
    )


def _begin(link: ShareLink, wish: UploadWish) -> Upload:
    try:
        return begin_unasked(owner=link.owner, wish=wish)
    except errors.QuotaExceeded:  # how much room is left is not the guest's business
        raise errors.QuotaExceeded("There is no room for this file.") from None


def _check_allowed(link: ShareLink) -> None:
    if not link.allows_upload:
        raise errors.NotPermitted("Nothing can be added through this link.", code="uploads_off")


def _check_room(link: ShareLink, size: int) -> None:
    used = GuestUpload.objects.filter(~Q(upload__state__in=_CAME_TO_NOTHING), link=link).aggregate(
        count=Count("pk"), size=Sum("upload__size", default=0)
    )
    if used["count"] >= link.max_uploads or used["size"] + size > link.max_upload_bytes:
        raise errors.Conflict(
            "This link takes no more files, or none of this size.",
            code="share_full",
            free_files=max(0, link.max_uploads - used["count"]),
            free_bytes=max(0, link.max_upload_bytes - used["size"]),
        )


def _waiting(link: ShareLink, upload_ids: Iterable[UUID]) -> list[GuestUpload]:
    """Locked; of these, what has arrived and nobody has judged."""
    rows = GuestUpload.objects.select_for_update(of=("self",)).filter(
        link=link,
        pk__in=set(upload_ids),
        state=GuestUploadState.PENDING,
        upload__state__in=_ARRIVED,
    )
    return list(rows.select_related("upload").order_by("pk"))


def _show(owner: User, link: ShareLink, asset_ids: Sequence[UUID]) -> None:
    if link.album_id is not None:
        add_photos(user=owner, album_id=link.album_id, asset_ids=asset_ids)
        return
    LinkedAsset.objects.bulk_create(
        [LinkedAsset(link=link, asset_id=asset_id) for asset_id in asset_ids],
        ignore_conflicts=True,
    )
