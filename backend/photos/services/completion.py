"""The client's word that all bytes are there."""

from backend.common import errors
from backend.photos.models import Upload, UploadMethod, UploadState
from backend.photos.services.acceptance import Acceptance, accept_upload
from backend.photos.services.upload_parts import assemble


def complete_upload(*, upload: Upload) -> Acceptance:
    """Puts the parts together where there are parts, and accepts the upload. Idempotent.

    Raises Conflict: `upload_incomplete`, `size_mismatch`, or `upload_ended` when the upload was
    aborted or has expired.
    """
    if upload.state == UploadState.PENDING and upload.method == UploadMethod.MULTIPART:
        assemble(upload)
    acceptance = accept_upload(upload_id=upload.pk)
    if acceptance.state in (UploadState.ABORTED, UploadState.EXPIRED):
        raise errors.Conflict(
            "This upload was %(state)s; start a new one.",
            code="upload_ended",
            values={"state": acceptance.state},
        )
    return acceptance
