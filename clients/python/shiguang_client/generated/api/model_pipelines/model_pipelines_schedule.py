"""PUT /api/v1/model-pipelines/{task}/schedule"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.pipeline_detail import PipelineDetail
from ...models.schedule_request import ScheduleRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PipelineDetail:
    response_200 = PipelineDetail.from_dict(response.json())

    return response_200


def model_pipelines_schedule(
    task: str,
    *,
    body: ScheduleRequest | Unset = UNSET,
) -> Operation[PipelineDetail]:
    """When the pipeline begins by itself: by the clock, by the volume of feedback, or, with
    nothing said, never.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/model-pipelines/{task}/schedule".format(
            task=quote(str(task), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
