"""Pages with a map on them, whose tiles may come from a server of their own."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.common.map_tiles import tile_server
from backend.common.middleware import page_policy


def render_with_map(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The policy for content lets the page load tiles, where the installation names any."""
    response = render(request, template, context | {"map_style": settings.MAP_STYLE})
    response["Content-Security-Policy"] = page_policy(
        settings.S3_PUBLIC_ENDPOINT_URL, other_pictures=tile_server()
    )
    return response
