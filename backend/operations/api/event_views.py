"""Live events for one user."""

from collections.abc import Mapping
from typing import ClassVar

from django.http import StreamingHttpResponse
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.event_streams import EventStreamRenderer, event_stream
from backend.events.contracts import OWNER_TOPICS, Topic
from backend.operations.services.event_stream import RESYNC, EventStream

_EVENT = {
    "type": "object",
    "required": ["id", "event", "data"],
    "properties": {
        "id": {"type": "string", "description": "Goes back as Last-Event-ID."},
        "event": {"enum": [*sorted(OWNER_TOPICS), RESYNC]},
        "data": {"type": "string", "contentMediaType": "application/json"},
    },
}


class EventsView(APIView):
    renderer_classes = [EventStreamRenderer, JSONRenderer]
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="events_stream",
        parameters=[
            OpenApiParameter(
                "Last-Event-ID",
                str,
                OpenApiParameter.HEADER,
                description="Where to go on; browsers send it by themselves.",
            )
        ],
        responses={
            (200, "text/event-stream"): OpenApiResponse(
                _EVENT,
                description=(
                    "Server-Sent Events about photos, whose data is JSON; and `resync`, after "
                    "which to fetch everything afresh."
                ),
                examples=[
                    OpenApiExample(
                        "A photo arrived",
                        value={
                            "id": "1763740000000-0",
                            "event": Topic.ASSET_ACCEPTED.value,
                            "data": '{"asset_id":"0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10"}',
                        },
                    )
                ],
            )
        },
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        """Streams what happens in the asker's library, until the client leaves or some minutes
        have passed; then reconnect with the last id."""
        stream = EventStream(
            owner_id=signed_in_user(request).pk,
            last_event_id=request.headers.get("Last-Event-ID") or None,
        )
        return event_stream(stream)
