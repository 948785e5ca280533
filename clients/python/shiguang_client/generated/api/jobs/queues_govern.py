"""PUT /api/v1/jobs/queues/{queue}/rule"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.queue_report import QueueReport
from ...models.queue_rule_request import QueueRuleRequest
from ...models.queues_govern_queue import QueuesGovernQueue
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> QueueReport:
    response_200 = QueueReport.from_dict(response.json())

    return response_200


def queues_govern(
    queue: QueuesGovernQueue,
    *,
    body: QueueRuleRequest | Unset = UNSET,
) -> Operation[QueueReport]:
    """Says which of its work comes first, and how much is worked on at once over all workers;
    in the place of what was said before. Fresh uploads still come before bulk work, and what is
    being done is finished. Imports go by the priority of `io`, and do not count.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/jobs/queues/{queue}/rule".format(
            queue=quote(str(queue), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
