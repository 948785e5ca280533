"""Questions and answers in the form of OpenAI's chat completions."""

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import structlog
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from backend.common import errors
from backend.common.ids import new_id
from backend.common.problems import describe_any
from backend.common.server_sent_events import STILL_HERE, frame
from backend.knowledge.answering.answer import Answer, Citation
from backend.knowledge.answering.followups import standing_alone
from backend.knowledge.api.answer_serializers import KnowledgeCitationSerializer
from backend.knowledge.models import KnowledgeBase, Outcome
from backend.knowledge.services.answering import Asked, Taken, answer, tell
from backend.knowledge.services.writing import Said
from backend.knowledge.writing.prompt import Turn
from backend.search.text.words import split

log = structlog.get_logger(__name__)

EVERY_BASE = "knowledge"  # as a model: all that may be asked
_OWNER = "shiguang"
_DONE = b"data: [DONE]\n\n"
_MOST_MESSAGES = 200

_CONTENT = {
    "anyOf": [
        {"type": ["string", "null"]},
        {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type"],
                "properties": {"type": {"type": "string"}, "text": {"type": "string"}},
            },
        },
    ]
}
REQUEST = Draft202012Validator(
    {
        "type": "object",
        "required": ["model", "messages"],
        "properties": {
            "model": {"type": "string"},
            "messages": {
                "type": "array",
                "minItems": 1,
                "maxItems": _MOST_MESSAGES,
                "items": {
                    "type": "object",
                    "required": ["role"],
                    "properties": {
                        "role": {
                            "enum": ["system", "developer", "user", "assistant", "tool", "function"]
                        },
                        "content": _CONTENT,
                    },
                },
            },
            "n": {"enum": [1, None]},
            "stream": {"type": ["boolean", "null"]},
            "stream_options": {
                "type": ["object", "null"],
                "properties": {"include_usage": {"type": ["boolean", "null"]}},
            },
        },
    }
)


def model(base: KnowledgeBase | None) -> dict[str, Any]:
    """None: all that may be asked."""
    return {
        "id": EVERY_BASE if base is None else base.slug,
        "object": "model",
        "created": 0 if base is None else int(base.created_at.timestamp()),
        "owned_by": _OWNER,
    }


def conversation_of(messages: Sequence[Mapping[str, Any]]) -> tuple[str, list[Turn]]:
    """The question, and what was said before it. Raises InvalidInput. Instructions of a system are
    not followed: there is nothing that they could change."""
    *before, last = messages
    if last["role"] != "user":
        raise errors.InvalidInput("Ask something.", code="empty_question")
    turns: list[Turn] = []
    for message in before:
        text = _text(message)
        if message["role"] == "user" and text:
            question = standing_alone(text, [turn.question for turn in turns])
            turns.append(Turn(question, ""))
        elif message["role"] == "assistant" and turns:
            turns[-1] = Turn(turns[-1].question, text)
    return _text(last), turns


class Completion:
    """One answer. model: as it was asked for."""

    def __init__(self, taken: Taken, *, name: str) -> None:
        self._taken, self._name = taken, name
        self._id: UUID = new_id()
        self._created = int(time.time())

    def whole(self) -> dict[str, Any]:
        asked = answer(self._taken)
        message = {"role": "assistant", "content": told(asked.answer), "refusal": None}
        return {
            **self._head("chat.completion"),
            "choices": [
                {
                    "index": 0,
                    "message": message,
                    "logprobs": None,
                    "finish_reason": _finish(asked.answer),
                }
            ],
            "usage": self._usage(asked.answer),
            **_besides(asked),
        }

    def frames(self, *, with_usage: bool, request_id: str) -> Iterator[bytes]:
        try:
            yield self._chunk({"role": "assistant", "content": ""})
            for step in tell(self._taken):
                if isinstance(step, Said):
                    yield self._chunk({"content": step.text})
                elif isinstance(step, Asked):
                    yield from self._end(step, with_usage=with_usage)
                else:
                    yield STILL_HERE
        except Exception as error:
            log.exception("knowledge.stream_broken")
            yield frame(refusal(describe_any(error, request_id=request_id)))
        yield _DONE

    def _end(self, asked: Asked, *, with_usage: bool) -> Iterator[bytes]:
        if references := references_of(asked.answer.citations):
            yield self._chunk({"content": references})
        yield self._chunk({}, _finish(asked.answer), **_besides(asked))
        if with_usage:
            usage = self._usage(asked.answer)
            yield frame(self._head("chat.completion.chunk") | {"choices": [], "usage": usage})

    def _chunk(self, delta: Mapping[str, Any], finish: str | None = None, **more: Any) -> bytes:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return frame(self._head("chat.completion.chunk") | {"choices": [choice]} | more)

    def _head(self, kind: str) -> dict[str, Any]:
        return {
            "id": f"chatcmpl-{self._id.hex}",
            "object": kind,
            "created": self._created,
            "model": self._name,
        }

    def _usage(self, found: Answer) -> dict[str, int]:
        asked, said = _tokens(self._taken.asked_as), _tokens(told(found))
        return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def told(found: Answer) -> str:
    return found.text + references_of(found.citations)


def references_of(citations: Sequence[Citation]) -> str:
    """What the numbers in an answer stand for, as its last paragraph."""
    lines = (f"- [{one.number}] {_place(one)}" for one in citations)
    return "".join(["\n\n", "\n".join(lines)]) if citations else ""


def refusal(problem: Mapping[str, Any]) -> dict[str, Any]:
    """A problem document in OpenAI's form."""
    status, code = problem["status"], problem["code"]
    return {
        "error": {
            "message": problem["detail"],
            "type": _KINDS.get(status, "invalid_request_error" if status < 500 else "server_error"),
            "param": problem.get("parameter"),
            "code": _CODES.get(code, code),
        }
    }


_KINDS = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}
_CODES = {"not_authenticated": "invalid_api_key", "too_many_attempts": "rate_limit_exceeded"}


def _text(message: Mapping[str, Any]) -> str:
    content = message.get("content")
    if isinstance(content, list):
        return "\n".join(part.get("text", "") for part in content if part["type"] == "text")
    return content or ""


def _place(citation: Citation) -> str:
    path = " > ".join([citation.title, *citation.headings])
    page = f", {citation.page}" if citation.page is not None else ""
    address = f" <{citation.address}>" if citation.address else ""
    return f"{path}{page}{address}"


def _finish(found: Answer) -> str:
    return "content_filter" if found.outcome == Outcome.DECLINED else "stop"


def _besides(asked: Asked) -> dict[str, Any]:
    """What OpenAI's form has no place for."""
    return {
        "answer_id": str(asked.exchange.pk),
        "outcome": asked.answer.outcome,
        "confidence": asked.answer.confidence,
        "citations": KnowledgeCitationSerializer(asked.answer.citations, many=True).data,
    }


def _tokens(text: str) -> int:
    """Words and ideographs: what is quoted was never cut into a model's tokens."""
    return sum(len(piece.text) if piece.is_run else 1 for piece in split(text))
