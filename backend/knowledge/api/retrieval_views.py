"""Passages for language models of others, in the manner of Dify's external knowledge
(https://docs.dify.ai/en/guides/knowledge-base/external-knowledge-api)."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common import errors
from backend.knowledge.answering.answer import cite
from backend.knowledge.api.access import count_question
from backend.knowledge.api.completions import EVERY_BASE
from backend.knowledge.api.conditions import OPERATORS, holds
from backend.knowledge.api.foreign import ForeignView, checked
from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import KnowledgeBase, Passage
from backend.knowledge.retrieval.finding import LOOKED_AT, Hit
from backend.knowledge.selectors.bases import bases_to_ask, readable_bases
from backend.knowledge.services.answering import retrieve

_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_REQUEST = Draft202012Validator(
    {
        "type": "object",
        "required": ["knowledge_id", "query", "retrieval_setting"],
        "properties": {
            "knowledge_id": {"type": "string"},
            "query": {"type": "string"},
            "retrieval_setting": {
                "type": "object",
                "required": ["top_k", "score_threshold"],
                "properties": {
                    "top_k": {"type": "integer", "minimum": 1},
                    "score_threshold": {"type": "number", "minimum": 0, "maximum": 1},
                },
            },
            "metadata_condition": {
                "type": ["object", "null"],
                "required": ["conditions"],
                "properties": {
                    "logical_operator": {"enum": ["and", "or", None]},
                    "conditions": {
                        "type": "array",
                        "maxItems": 50,
                        "items": {
                            "type": "object",
                            "required": ["name", "comparison_operator"],
                            "properties": {
                                "name": _TEXTS,
                                "comparison_operator": {"enum": OPERATORS},
                                "value": {
                                    "anyOf": [*_TEXTS["anyOf"], {"type": ["number", "null"]}]
                                },
                            },
                        },
                    },
                },
            },
        },
    }
)
_CODES = {"not_authenticated": 1001, "invalid_api_key": 1002, "invalid_token": 1002}
_CODES |= {"scope_missing": 1002, "not_found": 2001}


class RetrievalView(ForeignView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.KNOWLEDGE_READ}

    def refusal(self, problem: Mapping[str, Any]) -> dict[str, Any]:
        """Codes are Dify's; where it has none, the status."""
        code = _CODES.get(problem["code"], problem["status"])
        return {"error_code": code, "error_msg": problem["detail"]}

    def post(self, request: Request) -> Response:
        given = checked(request.data, _REQUEST)
        count_question(request)
        bases = _bases_of(signed_in_user(request), given["knowledge_id"])
        setting = given["retrieval_setting"]
        found = [
            _record(hit)
            for hit in retrieve(given["query"], bases, most=LOOKED_AT)
            if hit.confidence >= setting["score_threshold"]
        ]
        condition = given.get("metadata_condition")
        kept = [record for record in found if holds(condition, record["metadata"])]
        return Response({"records": kept[: setting["top_k"]]})


def _bases_of(user: User, name: str) -> list[KnowledgeBase]:
    """By the slug or the id of one, or all that may be asked. Raises NotFound."""
    if name == EVERY_BASE:
        return bases_to_ask(user, [])
    try:
        by_id = readable_bases(user).filter(pk=UUID(name))
    except ValueError:
        return bases_to_ask(user, [name])
    if not by_id:
        raise errors.NotFound("There is no such knowledge base.")
    return list(by_id)


def _record(hit: Hit) -> dict[str, Any]:
    passage = hit.passage
    citation = cite(1, passage, "")
    return {
        "content": _content(passage),
        "score": hit.confidence,
        "title": citation.title,
        "metadata": {
            "passage_id": str(passage.pk),
            "document_id": str(passage.document_id) if passage.document_id else "",
            "base": passage.base.slug,
            "title": citation.title,
            "headings": list(passage.headings),
            "kind": passage.kind,
            "page": passage.page,
            "position": passage.position,
            "language": passage.language,
            "source": passage.document.source if passage.document else "",
            "address": citation.address,
            "updated_at": passage.created_at.isoformat(),
        },
    }


def _content(passage: Passage) -> str:
    """An approved answer says little without its question."""
    is_pair = passage.kind == PassageKind.FAQ and passage.questions
    return f"{passage.questions[0]}\n\n{passage.text}" if is_pair else passage.text
