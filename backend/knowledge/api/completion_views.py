"""Knowledge bases as models of an OpenAI-compatible API."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import StreamingHttpResponse
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common import errors
from backend.common.event_streams import EventStreamRenderer, event_stream
from backend.knowledge.api import completions
from backend.knowledge.api.access import count_question
from backend.knowledge.api.foreign import ForeignView, checked
from backend.knowledge.models import KnowledgeBase
from backend.knowledge.selectors.bases import bases_to_ask, readable_bases
from backend.knowledge.services.answering import take


class _OpenAIView(ForeignView):
    def refusal(self, problem: Mapping[str, Any]) -> dict[str, Any]:
        return completions.refusal(problem)


class ChatCompletionsView(_OpenAIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.KNOWLEDGE_READ}
    renderer_classes = (JSONRenderer, EventStreamRenderer)

    def post(self, request: Request) -> Response | StreamingHttpResponse:
        given = checked(request.data, completions.REQUEST)
        user = signed_in_user(request)
        question, before = completions.conversation_of(given["messages"])
        count_question(request)
        bases = _bases_of(user, given["model"])
        taken = take(text=question, bases=bases, user=user, before=before)
        completion = completions.Completion(taken, name=given["model"])
        if not given.get("stream"):
            return Response(completion.whole())
        return event_stream(
            completion.frames(
                with_usage=bool((given.get("stream_options") or {}).get("include_usage")),
                request_id=request.META.get("shiguang.request_id", ""),
            )
        )


class ModelsView(_OpenAIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.KNOWLEDGE_READ}

    def get(self, request: Request) -> Response:
        bases = [None, *readable_bases(signed_in_user(request))]
        return Response({"object": "list", "data": [completions.model(base) for base in bases]})


class ModelView(_OpenAIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.KNOWLEDGE_READ}

    def get(self, request: Request, model: str) -> Response:
        if model == completions.EVERY_BASE:
            return Response(completions.model(None))
        return Response(completions.model(_bases_of(signed_in_user(request), model)[0]))


def _bases_of(user: User, model: str) -> list[KnowledgeBase]:
    """Raises NotFound, in OpenAI's words."""
    try:
        return bases_to_ask(user, [] if model == completions.EVERY_BASE else [model])
    except errors.NotFound as error:
        raise errors.NotFound(
            "There is no knowledge base %(slug)s.",
            code="model_not_found",
            values={"slug": model},
            parameter="model",
        ) from error
