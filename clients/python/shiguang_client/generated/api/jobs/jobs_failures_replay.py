"""POST /api/v1/jobs/failures/{stage_run_id}/replay"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.replayed import Replayed
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Replayed:
    response_202 = Replayed.from_dict(response.json())

    return response_202


def jobs_failures_replay(
    stage_run_id: int,
    *,
    all_: bool | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Replayed]:
    """Tries one failed stage anew, and the stages that were skipped because of it."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["all"] = all_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/jobs/failures/{stage_run_id}/replay".format(
            stage_run_id=quote(str(stage_run_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
