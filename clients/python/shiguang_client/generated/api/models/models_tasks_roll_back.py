"""POST /api/v1/models/tasks/{task}/rollback"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.models_tasks_roll_back_task import ModelsTasksRollBackTask
from ...models.reason_request import ReasonRequest
from ...models.release import Release
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Release:
    response_201 = Release.from_dict(response.json())

    return response_201


def models_tasks_roll_back(
    task: ModelsTasksRollBackTask,
    *,
    body: ReasonRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Release]:
    """The version that answered before answers again; once, as no one before it is known."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/tasks/{task}/rollback".format(
            task=quote(str(task), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
