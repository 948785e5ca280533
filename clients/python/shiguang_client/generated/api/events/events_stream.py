"""GET /api/v1/events"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.events_stream_response_200 import EventsStreamResponse200
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> EventsStreamResponse200:
    response_200 = EventsStreamResponse200.from_dict(response.text)

    return response_200


def events_stream(
    *,
    last_event_id: str | Unset = UNSET,
) -> Operation[EventsStreamResponse200]:
    """Streams what happens in the asker's library, until the client leaves or some minutes
    have passed; then reconnect with the last id.
    """
    headers: dict[str, Any] = {}
    if not isinstance(last_event_id, Unset):
        headers["Last-Event-ID"] = last_event_id

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/events",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
