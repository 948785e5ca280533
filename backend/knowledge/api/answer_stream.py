"""An answer as Server-Sent Events: where it is from, what it says, and at last the whole of it."""

from collections.abc import Iterator

import structlog
from drf_spectacular.utils import OpenApiExample, OpenApiResponse

from backend.common.problems import describe_any
from backend.common.server_sent_events import STILL_HERE, frame
from backend.knowledge.api.answer_serializers import KnowledgeCitationSerializer, shown
from backend.knowledge.services.answering import Asked, Step, Taken, tell
from backend.knowledge.services.writing import Said, Sources

log = structlog.get_logger(__name__)

DESCRIPTION = OpenApiResponse(
    {
        "type": "object",
        "required": ["event", "data"],
        "properties": {
            "event": {"enum": ["sources", "delta", "answer", "problem"]},
            "data": {"type": "string", "contentMediaType": "application/json"},
        },
    },
    description=(
        "Server-Sent Events whose data is JSON. `sources`: the `citations` that the answer may "
        "have; those that come later take the place of those before. `delta`: the next words, as "
        "`text`. `answer`: at last, what is answered without streaming. `problem`: a problem "
        "document, instead of that."
    ),
    examples=[
        OpenApiExample(
            "Words", value={"event": "delta", "data": '{"text":"Photos stay for 30 days. [1]"}'}
        )
    ],
)


def frames(taken: Taken, *, request_id: str) -> Iterator[bytes]:
    """What goes wrong from here on can be told only within the stream."""
    try:
        for step in tell(taken):
            yield _frame(step)
    except Exception as error:
        log.exception("knowledge.stream_broken")
        yield frame(describe_any(error, request_id=request_id), event="problem")


def _frame(step: Step) -> bytes:
    match step:
        case Sources(citations=citations):
            serialized = KnowledgeCitationSerializer(citations, many=True).data
            return frame({"citations": serialized}, event="sources")
        case Said(text=text):
            return frame({"text": text}, event="delta")
        case Asked():
            return frame(shown(step), event="answer")
    return STILL_HERE
