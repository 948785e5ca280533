"""What the commands about models ask of the server."""

from collections.abc import Iterator
from uuid import UUID

from shiguang.api import Api
from shiguang_client import ClientError
from shiguang_client.generated.api.models import (
    models_tasks_list,
    models_tasks_roll_back,
    models_uploads_complete,
    models_uploads_create,
    models_uploads_get,
    models_versions_get,
    models_versions_list,
    models_versions_promote,
)
from shiguang_client.generated.models import (
    ModelTask,
    ModelTaskReport,
    ModelUploadInFull,
    ModelVersion,
    ModelVersionAnswer,
    NewModelUploadRequest,
    ReasonRequest,
    Release,
)
from shiguang_client.generated.models.model_task import check_model_task


class ModelRegistry:
    """Raises what `Api` raises."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def tasks(self) -> list[ModelTaskReport]:
        return self._api.call(models_tasks_list()).tasks

    def versions(self, task: ModelTask) -> Iterator[ModelVersion]:
        return self._api.items(models_versions_list(task=task))

    def version(self, name: str) -> ModelVersion:
        """By its name, such as "poems-3". Raises ClientError."""
        task, _, number = name.rpartition("-")
        for version in self.versions(check_model_task(task)) if number.isdecimal() else ():
            if version.number == int(number):
                return version
        raise ClientError(f"there is no version of a model called {name}")

    def in_full(self, version_id: UUID) -> ModelVersionAnswer:
        return self._api.call(models_versions_get(version_id))

    def promote(self, version_id: UUID, reason: str) -> Release:
        asked = models_versions_promote(version_id, body=ReasonRequest(reason=reason))
        return self._api.call(asked)

    def roll_back(self, task: ModelTask, reason: str) -> Release:
        return self._api.call(models_tasks_roll_back(task, body=ReasonRequest(reason=reason)))

    def announce(self, wish: NewModelUploadRequest) -> ModelUploadInFull:
        """The same announcement goes on with the same upload."""
        return self._api.call(models_uploads_create(body=wish).called_harmless())

    def upload(self, upload_id: UUID) -> ModelUploadInFull:
        return self._api.call(models_uploads_get(upload_id))

    def complete(self, upload_id: UUID) -> ModelUploadInFull:
        return self._api.call(models_uploads_complete(upload_id).called_harmless())
