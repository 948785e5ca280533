"""The reference: the OpenAPI document, a page that shows it, the catalogue of problem codes."""

import json
from functools import cache
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.views.decorators.http import condition, require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.common.middleware import page_policy
from backend.common.problem_codes import PROBLEM_CODES


@cache
def document() -> bytes:
    """The same for everybody, and made once a process."""
    with translation.override("en"):
        schema = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]  # library
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":")).encode()


def _etag(request: HttpRequest) -> str:
    return f'"{sha256(document()).hexdigest()[:32]}"'


@require_safe
@condition(etag_func=_etag)
def openapi(request: HttpRequest) -> HttpResponse:
    return HttpResponse(document(), content_type="application/json")


@require_safe
def problems(request: HttpRequest) -> JsonResponse:
    """What `type` and `code` of a problem document refer to."""
    items = [{"code": code, **known._asdict()} for code, known in PROBLEM_CODES.items()]
    return JsonResponse({"items": items}, json_dumps_params={"ensure_ascii": False})


class ReferenceView(SpectacularSwaggerSplitView):
    """Swagger UI, from our own static files."""

    authentication_classes = []
    throttle_classes = []
    url_name = "openapi"
    title = "Shiguang API"

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        """Swagger UI writes style elements; scripts still come from here alone."""
        response["Content-Security-Policy"] = page_policy(
            None, style_elements="'self' 'unsafe-inline'"
        )
        return super().finalize_response(request, response, *args, **kwargs)
