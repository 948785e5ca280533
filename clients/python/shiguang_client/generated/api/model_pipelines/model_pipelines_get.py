"""GET /api/v1/model-pipelines/{task}"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.pipeline_detail import PipelineDetail


def _parse(response: httpx.Response) -> PipelineDetail:
    response_200 = PipelineDetail.from_dict(response.json())

    return response_200


def model_pipelines_get(
    task: str,
) -> Operation[PipelineDetail]:
    """One pipeline, its flow as a graph, and when it begins by itself."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/model-pipelines/{task}".format(
            task=quote(str(task), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
