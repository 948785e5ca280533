"""GET /api/v1/models/tasks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_tasks import ModelTasks


def _parse(response: httpx.Response) -> ModelTasks:
    response_200 = ModelTasks.from_dict(response.json())

    return response_200


def models_tasks_list() -> Operation[ModelTasks]:
    """What there are models for, which of them answers, and what asks it."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/tasks",
    }
    return Operation(_kwargs, _parse)
