"""POST /api/v1/jobs/queues/{queue}/pause"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.queues_pause_queue import QueuesPauseQueue
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def queues_pause(
    queue: QueuesPauseQueue,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Begins nothing more of this queue, until it goes on, also after restarts. What is being
    done is finished, and nothing is lost. A second time changes nothing.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/jobs/queues/{queue}/pause".format(
            queue=quote(str(queue), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
