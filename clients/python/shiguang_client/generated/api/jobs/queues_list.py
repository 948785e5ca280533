"""GET /api/v1/jobs/queues"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.queue_reports import QueueReports


def _parse(response: httpx.Response) -> QueueReports:
    response_200 = QueueReports.from_dict(response.json())

    return response_200


def queues_list() -> Operation[QueueReports]:
    """The queues of the workers: what is ready in each, what runs, and which are paused."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/jobs/queues",
    }
    return Operation(_kwargs, _parse)
