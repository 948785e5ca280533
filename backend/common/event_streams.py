"""Answers of the API that are streams of Server-Sent Events."""

from collections.abc import Iterable

from django.http import StreamingHttpResponse
from rest_framework.renderers import JSONRenderer


class EventStreamRenderer(JSONRenderer):
    """Stands for `Accept: text/event-stream` in content negotiation; renders only problems."""

    media_type = "text/event-stream"
    format = "event-stream"


def event_stream(frames: Iterable[bytes]) -> StreamingHttpResponse:
    """`close` of the frames is called when the client has gone, too."""
    headers = {
        "Cache-Control": "no-cache, no-transform",
        "X-Accel-Buffering": "no",  # nginx would hold events back to fill a buffer
    }
    return StreamingHttpResponse(frames, content_type="text/event-stream", headers=headers)
