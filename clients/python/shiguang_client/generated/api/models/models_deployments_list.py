"""GET /api/v1/models/deployments"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_deployments import ModelDeployments


def _parse(response: httpx.Response) -> ModelDeployments:
    response_200 = ModelDeployments.from_dict(response.json())

    return response_200


def models_deployments_list() -> Operation[ModelDeployments]:
    """Of each task that has a model in use: who answers, what is tried out beside it, and how
    each version did within the last day.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/deployments",
    }
    return Operation(_kwargs, _parse)
