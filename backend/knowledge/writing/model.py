"""What the configured language model writes, piece by piece, within its time and its length.

It is read by a thread of its own, so that whoever waits for it can say meanwhile that they are
still there, and can go away.
"""

import queue
import threading
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextvars import copy_context
from typing import Any

import structlog
from django.conf import settings

from backend.common.deadlines import Deadline
from backend.common.model_servers import ModelFailed, ModelServer

log = structlog.get_logger(__name__)

_LARGEST = 1024 * 1024  # bytes of an answer on the wire
_LONGEST = 6000  # characters that are read
_THOUGHTS = ("<think>", "</think>")  # aloud, of local models that reason
_LONGEST_THOUGHT = 60_000


def model_is_configured() -> bool:
    return bool(settings.KNOWLEDGE_MODEL_URL and settings.KNOWLEDGE_MODEL_NAME)


def written(
    messages: Sequence[Mapping[str, Any]], *, pause: float
) -> Generator[str | None, None, None]:
    """None: nothing new for `pause` seconds. A model that fails has written what it has written;
    closing the iterator ends the request."""
    deadline = Deadline(settings.KNOWLEDGE_MODEL_TIMEOUT.total_seconds())
    pieces: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def read() -> None:
        try:
            for piece in _spoken(_pieces(messages, deadline)):
                pieces.put(piece)
        except ModelFailed as error:
            log.warning("knowledge.model_failed", error=str(error))
        finally:
            pieces.put(None)

    threading.Thread(target=copy_context().run, args=(read,), daemon=True).start()
    try:
        while True:
            try:
                piece = pieces.get(timeout=pause)
            except queue.Empty:
                yield None
                continue
            if piece is None:
                return
            yield piece
    finally:
        deadline.end()


def _pieces(messages: Sequence[Mapping[str, Any]], deadline: Deadline) -> Iterator[str]:
    server = ModelServer(
        url=settings.KNOWLEDGE_MODEL_URL, key=settings.KNOWLEDGE_MODEL_KEY, most=_LARGEST
    )
    body = {
        "model": settings.KNOWLEDGE_MODEL_NAME,
        "messages": list(messages),
        "temperature": 0,
        "max_tokens": settings.KNOWLEDGE_MODEL_MOST_TOKENS,
        "stream": True,
    }
    for event in server.stream("/chat/completions", body, deadline=deadline):
        yield _text_of(event)


def _text_of(event: Any) -> str:
    """Of a chunk, or of a completion that comes as one; "" of one that says nothing. Raises
    ModelFailed."""
    try:
        choices = event["choices"]
        if not choices:
            return ""  # the last chunk of some, which counts tokens
        said = choices[0].get("delta") or choices[0].get("message") or {}
        text = said.get("content") or ""
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise ModelFailed(f"no completion: {error!r}") from error
    if not isinstance(text, str):
        raise ModelFailed("no completion: its content is no text")
    return text


def _spoken(pieces: Iterator[str]) -> Iterator[str]:
    """Without thoughts before it. Raises ModelFailed for one that does not come to an end."""
    begin, end = _THOUGHTS
    held, told, is_thinking = "", 0, True
    for piece in pieces:
        held += piece
        if is_thinking:
            start = held.lstrip()
            if len(held) > _LONGEST_THOUGHT:
                raise ModelFailed("thoughts without end")
            if start.startswith(begin):
                if end not in start:
                    continue
                held = start.partition(end)[2]
            elif begin.startswith(start):
                continue  # too little to tell
            is_thinking = False
        told += len(held)
        if told > _LONGEST:
            raise ModelFailed("an answer without end")
        yield held
        held = ""
