"""Multipart uploads: how a file is cut, which parts have arrived, putting them together.

The store is asked each time; nothing about parts is kept in the database but the store's own name
for the multipart upload.
"""

from backend.common import errors
from backend.photos.models import Upload, UploadMethod, UploadState
from backend.storage import store
from backend.storage.store import StoredPart

MAX_PARTS = 10_000  # the S3 protocol's limit
_NAMED_MISSING_PARTS = 100


def part_size_for(size: int, *, preferred: int) -> int:
    """Bytes of each part but the last, such that no more than MAX_PARTS are needed."""
    return max(preferred, -(-size // MAX_PARTS))


def part_numbers(upload: Upload) -> range:
    """From 1; empty when the upload is not multipart."""
    if upload.part_size is None:
        return range(1, 1)
    return range(1, -(-upload.size // upload.part_size) + 1)


def part_length(upload: Upload, number: int) -> int:
    if upload.part_size is None:
        raise ValueError(f"{upload.pk} is not a multipart upload")
    return min(upload.part_size, upload.size - (number - 1) * upload.part_size)


def open_multipart(upload: Upload) -> None:
    """Opens the multipart upload in the store, unless it is open.

    The row exists first and takes the store's name for it afterwards, so that a crash in between
    leaves an upload that can be resumed.
    """
    if upload.method != UploadMethod.MULTIPART or upload.multipart_id:
        return
    multipart_id = store().create_multipart(upload.object_key, content_type=upload.content_type)
    adopted = Upload.objects.filter(
        pk=upload.pk, state=UploadState.PENDING, multipart_id=""
    ).update(multipart_id=multipart_id)
    if not adopted:  # another request was first, or the upload has ended
        store().abort_multipart(upload.object_key, multipart_id)
    upload.refresh_from_db()


def stored_parts(upload: Upload) -> list[StoredPart]:
    """The whole parts that the store holds, by number.

    A multipart upload that the store no longer knows was either put together already, and then all
    of it is there; or the store dropped it, and then it is opened anew, empty.
    """
    if not upload.multipart_id:
        open_multipart(upload)
        return []
    try:
        return _whole_parts(upload)
    except FileNotFoundError:
        pass
    if store().head(upload.object_key) is not None:
        return [StoredPart(n, part_length(upload, n), "") for n in part_numbers(upload)]
    Upload.objects.filter(pk=upload.pk, multipart_id=upload.multipart_id).update(multipart_id="")
    upload.refresh_from_db()
    open_multipart(upload)
    return []


def assemble(upload: Upload) -> None:
    """Has the store put the parts together; a second time is harmless.

    Raises Conflict (`upload_incomplete`, with `missing_parts`) when some have not arrived.
    """
    try:
        parts = _whole_parts(upload)
        arrived = {part.number for part in parts}
        if missing := [n for n in part_numbers(upload) if n not in arrived]:
            raise errors.Conflict(
                "%(missing)d of %(count)d parts have not arrived.",
                code="upload_incomplete",
                values={"missing": len(missing), "count": len(part_numbers(upload))},
                missing_parts=missing[:_NAMED_MISSING_PARTS],
            )
        store().complete_multipart(upload.object_key, upload.multipart_id, parts)
    except FileNotFoundError:
        return  # put together before, or dropped: whether the object is there will tell


def discard_parts(upload: Upload) -> None:
    """Drops what arrived of an upload that has ended. Raises Unavailable."""
    if upload.multipart_id:
        store().abort_multipart(upload.object_key, upload.multipart_id)
        Upload.objects.filter(pk=upload.pk).update(multipart_id="")


def _whole_parts(upload: Upload) -> list[StoredPart]:
    if not upload.multipart_id:  # not opened yet
        return []
    known = part_numbers(upload)
    return sorted(
        (
            part
            for part in store().list_parts(upload.object_key, upload.multipart_id)
            if part.number in known and part.size == part_length(upload, part.number)
        ),
        key=lambda part: part.number,
    )
