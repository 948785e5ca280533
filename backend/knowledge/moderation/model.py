"""The operator's moderation model, which speaks OpenAI's moderations."""

import structlog
from django.conf import settings

from backend.common.deadlines import Deadline
from backend.common.model_servers import ModelFailed, ModelServer

log = structlog.get_logger(__name__)

_LARGEST = 64 * 1024  # bytes of an answer


def is_flagged(text: str) -> bool:
    """A model that fails flags nothing: the phrases have been looked for already."""
    if not settings.KNOWLEDGE_MODERATION_URL:
        return False
    server = ModelServer(
        url=settings.KNOWLEDGE_MODERATION_URL, key=settings.KNOWLEDGE_MODERATION_KEY, most=_LARGEST
    )
    body = {"model": settings.KNOWLEDGE_MODERATION_NAME, "input": text}
    deadline = Deadline(settings.KNOWLEDGE_MODERATION_TIMEOUT.total_seconds())
    try:
        answer = server.post("/moderations", body, deadline=deadline)
        return any(result["flagged"] is True for result in answer["results"])
    except (ModelFailed, KeyError, TypeError) as error:
        log.warning("knowledge.moderation_failed", error=repr(error))
        return False
