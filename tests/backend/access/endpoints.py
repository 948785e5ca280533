"""What the URL configuration really serves, and how to call it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

API_PREFIX = "api/v1/"


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, Any]]:
    """Every route with its view, from the root."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, route)
        elif isinstance(pattern, URLPattern):
            yield route, pattern.callback


def api_endpoints() -> Iterator[tuple[str, str]]:
    """Method and route of everything under the API's prefix."""
    for route, view in routes():
        if route.startswith(API_PREFIX):
            kind = view.view_class
            for method in kind.http_method_names:
                if method not in {"options", "head", "trace"} and hasattr(kind, method):
                    yield method.upper(), route.removeprefix(API_PREFIX)


def address(route: str, parameters: Mapping[str, object]) -> str:
    return "/" + re.sub(r"<\w+:(\w+)>", lambda match: str(parameters[match[1]]), route)
