"""A request's id: taken from the caller when it is sane, made otherwise, in logs and answers."""

import re
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponseBase

from backend.common.ids import new_id

_SANE = re.compile(r"^[A-Za-z0-9._-]{1,64}$")


class RequestIdMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get("X-Request-Id", "")
        request_id = given if _SANE.match(given) else str(new_id())
        request.META["shiguang.request_id"] = request_id
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = self.get_response(request)
        response["X-Request-Id"] = request_id
        return response
