"""POST /api/v1/model-runs/{run_id}/cancel"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.run import Run
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Run:
    response_202 = Run.from_dict(response.json())

    return response_202


def model_runs_cancel(
    run_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Run]:
    """Gives it up: jobs stop at their next sign of life, and its candidate is withdrawn."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-runs/{run_id}/cancel".format(
            run_id=quote(str(run_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
