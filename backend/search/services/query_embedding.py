"""Where a query lies in a semantic space: asked of a worker. The search can do without it."""

from collections.abc import Mapping
from typing import Any

import structlog
from django.conf import settings

from backend.events.contracts import Queue, TaskName
from backend.events.services.remembered_asking import ask_or_remember
from backend.search.points import unpack
from backend.search.query.meaning import Concept, QueryMeaning

log = structlog.get_logger(__name__)


def embed_query(text: str, *, translation: str, space: str) -> QueryMeaning | None:
    """The query in the space of that version; None when no worker answers in time.

    translation: of what is known of it, in the other language; may be empty.
    """
    answer = ask_or_remember(
        task=TaskName.EMBED_QUERY,
        args=[text, space, translation],
        queue=Queue.QUERY,
        timeout=settings.QUERY_EMBEDDING_TIMEOUT,
        kind=space,
    )
    if answer is None:
        return None
    try:
        return _read(answer)
    except (KeyError, TypeError, ValueError) as error:
        log.warning("search.no_query_embedding", error=repr(error))
        return None


def _read(answer: Mapping[str, Any]) -> QueryMeaning:
    return QueryMeaning(
        space=answer["space"],
        point=unpack(answer["point"]),
        picture_floor=float(answer["picture_floor"]),
        words_floor=float(answer["words_floor"]),
        picture_spread=float(answer["picture_spread"]),
        words_spread=float(answer["words_spread"]),
        concepts=tuple(
            Concept(concept["name_en"], concept["name_zh"], unpack(concept["point"]))
            for concept in answer["concepts"]
        ),
    )
