"""POST /api/v1/storage-events/{source}"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.storage_events_receive_body import StorageEventsReceiveBody
from ...models.storage_events_receive_source import StorageEventsReceiveSource
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def storage_events_receive(
    source: StorageEventsReceiveSource,
    *,
    body: StorageEventsReceiveBody | Unset = UNSET,
) -> Operation[None]:
    """Takes a notification in the words of the store named by `source`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/storage-events/{source}".format(
            source=quote(str(source), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
