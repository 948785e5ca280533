"""GET /api/v1/model-pipelines"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.pipelines import Pipelines


def _parse(response: httpx.Response) -> Pipelines:
    response_200 = Pipelines.from_dict(response.json())

    return response_200


def model_pipelines_list() -> Operation[Pipelines]:
    """The pipelines that workers here have recipes for, what stands and runs of each, and the
    flow of them all as a graph.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/model-pipelines",
    }
    return Operation(_kwargs, _parse)
