"""Models on their way in, and what has become of them."""

from uuid import UUID

from django.db.models import QuerySet

from backend.common import errors
from backend.modelhub.models import ModelUpload


def model_uploads() -> QuerySet[ModelUpload]:
    found = ModelUpload.objects.select_related("parent", "version")
    return found.prefetch_related("files")


def model_upload(upload_id: UUID) -> ModelUpload:
    """Raises NotFound."""
    found = model_uploads().filter(pk=upload_id).first()
    if found is None:
        raise errors.NotFound("There is no such upload of a model.")
    return found
