"""Endpoints that go wrong in every way that an endpoint can."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import include, path
from rest_framework import exceptions, serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.common import errors
from backend.config import urls as product

handler400, handler403 = product.handler400, product.handler403
handler404, handler500 = product.handler404, product.handler500

FAILURES: dict[str, Exception] = {
    "conflict": errors.Conflict("The upload has ended.", code="upload_ended", upload_id="42"),
    "quota": errors.QuotaExceeded("The quota is used up.", free_bytes=7),
    "unavailable": errors.Unavailable("The store does not answer.", retry_after=2.5),
    "http404": Http404("internal words"),
    "forbidden": PermissionDenied("internal words"),
    "throttled": exceptions.Throttled(wait=7.2),
    "validation": exceptions.ValidationError({"a/b": ["wrong"], "list": [{}, {"x": ["bad"]}]}),
    "parameter": exceptions.ValidationError({"limit": ["not a number"]}),
    "accident": RuntimeError("password=hunter2"),
}


class FailingView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]

    def get(self, _: Request, failure: str) -> Response:
        raise FAILURES[failure]

    post = get


class _Line(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=3)


class _Poem(serializers.Serializer[Any]):
    title = serializers.CharField()
    lines = _Line(many=True)


class PoemView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]
    serializer_class: ClassVar[type[_Poem]] = _Poem

    def post(self, request: Request) -> Response:
        poem = self.serializer_class(data=request.data)
        poem.is_valid(raise_exception=True)
        return Response(poem.data)


urlpatterns = [
    path("api/v1/fail/<str:failure>", FailingView.as_view()),
    path("api/v1/poems", PoemView.as_view()),
    path("", include(product.urlpatterns)),
]
