"""POST /api/v1/model-triggers/{key}/pull"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.model_triggers_pull_body import ModelTriggersPullBody
from ...models.pulled import Pulled
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Pulled:
    response_202 = Pulled.from_dict(response.json())

    return response_202


def model_triggers_pull(
    key: str,
    *,
    body: ModelTriggersPullBody | Unset = UNSET,
) -> Operation[Pulled]:
    """Begins the trigger's pipeline, unless a run of it is on its way. What is sent is kept as
    the run's note, cut after some hundred characters.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-triggers/{key}/pull".format(
            key=quote(str(key), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
