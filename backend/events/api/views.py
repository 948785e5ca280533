"""Where object stores announce what has arrived in them."""

from django.db import InterfaceError, OperationalError
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.common import errors
from backend.common.parsers import StrictJSONParser
from backend.events.adapters import ADAPTERS, read
from backend.events.api.authentication import StorageTokenAuthentication
from backend.events.services.inbox import receive_events


class AnyTypeJSONParser(StrictJSONParser):
    """Some carriers (SNS, for one) send their JSON as text/plain."""

    media_type = "*/*"


class StorageEventView(APIView):
    """For the object store, not for people.

    Answers 204 once the events are kept, whatever comes of them, and 5xx while they cannot be
    kept, so that the store delivers them again.
    """

    authentication_classes = [StorageTokenAuthentication]
    permission_classes = []  # whoever shows the token
    throttle_classes = []  # a store announces as much as its clients send
    parser_classes = [AnyTypeJSONParser]

    @extend_schema(
        operation_id="storage_events_receive",
        parameters=[OpenApiParameter("source", str, OpenApiParameter.PATH, enum=sorted(ADAPTERS))],
        request={"application/json": OpenApiTypes.OBJECT},
        responses={204: None},
        examples=[
            OpenApiExample(
                "An object in S3",
                value={
                    "Records": [
                        {
                            "eventName": "ObjectCreated:Put",
                            "eventTime": "2026-05-01T08:00:00.000Z",
                            "s3": {
                                "bucket": {"name": "shiguang"},
                                "object": {
                                    "key": "originals/01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4/"
                                    "01990d3e-6c1a-7d41-8f5b-2d9a8f0c4e77",
                                    "size": 4_194_304,
                                    "eTag": "d41d8cd98f00b204e9800998ecf8427e",
                                    "sequencer": "0055AED6DCD90281E5",
                                },
                            },
                        }
                    ]
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, source: str) -> Response:
        """Takes a notification in the words of the store named by `source`."""
        if (adapter := ADAPTERS.get(source)) is None:
            raise errors.NotFound(f"Known sources are {', '.join(sorted(ADAPTERS))}.")
        events = read(adapter, request.data)
        try:
            receive_events(source=source, events=events)
        except (OperationalError, InterfaceError) as error:
            raise errors.Unavailable("The events could not be kept.") from error
        return Response(status=status.HTTP_204_NO_CONTENT)
