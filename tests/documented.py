"""Whatever a test asks of the API, it is answered with a status that the document names."""

import json
import re
from collections.abc import Callable
from functools import cache
from http import HTTPMethod
from pathlib import Path

from django.http import HttpRequest
from django.http.response import HttpResponseBase

_DOCUMENT = Path(__file__).parents[1] / "clients" / "openapi.json"  # a test says it is the served
_PARAMETER = re.compile(r"<\w+:(\w+)>")

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class UndocumentedStatus(AssertionError):
    pass


def documented_statuses(get_response: GetResponse) -> GetResponse:
    """Middleware around all others, so that it sees what a client sees."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        path = path_of(request.resolver_match.route) if request.resolver_match else ""
        known = _statuses().get((request.method or "", path))
        if known is not None and response.status_code not in known:
            said = getattr(response, "content", b"")[:300].decode(errors="replace")
            raise UndocumentedStatus(f"{request.method} {path}: {response.status_code} {said}")
        return response

    return answer


def path_of(route: str) -> str:
    """As the document writes it: `/api/v1/albums/{album_id}`."""
    return "/" + _PARAMETER.sub(r"{\1}", route)


@cache
def _statuses() -> dict[tuple[str, str], set[int]]:
    """Of each operation, by its method and the path as the document writes it."""
    paths = json.loads(_DOCUMENT.read_text())["paths"]
    return {
        (method.upper(), path): {int(status) for status in operation["responses"]}
        for path, operations in paths.items()
        for method, operation in operations.items()
        if method.upper() in HTTPMethod.__members__
    }
