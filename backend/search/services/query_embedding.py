"""Where a query lies in a semantic space: asked of a worker, remembered in Redis.

The search can do without it. So nothing here raises because a worker, the broker or the cache
does not answer; and after a failure the next searches do not wait for one either.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import structlog
from django.conf import settings
from django.core.cache import cache

from backend.events.broker import BROKER_ERRORS
from backend.events.contracts import Queue, TaskName
from backend.events.services.asking import NoAnswer, ask
from backend.search.points import unpack
from backend.search.query.meaning import Concept, QueryMeaning

log = structlog.get_logger(__name__)

_REMEMBERED_FOR = 3600  # seconds
_DO_NOT_ASK_FOR = 10  # seconds after a failure


def embed_query(text: str, *, translation: str, space: str) -> QueryMeaning | None:
    """The query in the space of that version; None when no worker answers in time.

    translation: of what is known of it, in the other language; may be empty.

    What is remembered bears the version, so that a switch between spaces mixes nothing up.
    """
    key = f"query-embedding:{_digest(space, text, translation)}"
    unavailable = f"query-embedding:unavailable:{_digest(space)}"
    try:
        known = cache.get_many([key, unavailable])
        if key in known:
            return _read(known[key])
        if unavailable in known:
            return None
        answer = _ask(text, translation, space)
        if answer is None:
            cache.set(unavailable, True, _DO_NOT_ASK_FOR)
            return None
        meaning = _read(answer)
        cache.set(key, answer, _REMEMBERED_FOR)
    except BROKER_ERRORS as error:
        log.warning("search.cache_unreachable", error=str(error))
        return None
    except (KeyError, TypeError, ValueError) as error:
        log.warning("search.no_query_embedding", error=repr(error))
        return None
    return meaning


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()


def _ask(text: str, translation: str, space: str) -> Mapping[str, Any] | None:
    try:
        answer: Mapping[str, Any] = ask(
            task=TaskName.EMBED_QUERY,
            args=[text, space, translation],
            queue=Queue.QUERY,
            timeout=settings.QUERY_EMBEDDING_TIMEOUT,
        )
    except NoAnswer as error:
        log.warning("search.no_query_embedding", error=str(error))
        return None
    return answer


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
