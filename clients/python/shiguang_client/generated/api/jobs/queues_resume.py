"""DELETE /api/v1/jobs/queues/{queue}/pause"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.queues_resume_queue import QueuesResumeQueue


def _parse(response: httpx.Response) -> None:
    return None


def queues_resume(
    queue: QueuesResumeQueue,
) -> Operation[None]:
    """Goes on with what waited. A second time changes nothing."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/jobs/queues/{queue}/pause".format(
            queue=quote(str(queue), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
