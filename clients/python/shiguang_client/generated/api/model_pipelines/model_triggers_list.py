"""GET /api/v1/model-pipelines/{task}/triggers"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.triggers import Triggers


def _parse(response: httpx.Response) -> Triggers:
    response_200 = Triggers.from_dict(response.json())

    return response_200


def model_triggers_list(
    task: str,
) -> Operation[Triggers]:
    """The addresses by which other programs may begin the pipeline."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/model-pipelines/{task}/triggers".format(
            task=quote(str(task), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
