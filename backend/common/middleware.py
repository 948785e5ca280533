"""What happens to every request: an id, a check of its characters, a policy for its content."""

import codecs
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseBase

from backend.common.ids import new_id

GetResponse = Callable[[HttpRequest], HttpResponseBase]

_SANE = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)


class RequestIdMiddleware:
    """Taken from the caller when it is sane, made otherwise; in logs and in the answer."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get("X-Request-Id", "")
        request_id = given if _SANE.fullmatch(given) else str(new_id())
        request.META["shiguang.request_id"] = request_id
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = self.get_response(request)
        response["X-Request-Id"] = request_id
        return response


class CharactersMiddleware:
    """Refuses addresses with NUL characters, which PostgreSQL cannot hold, and odd charsets.

    A charset in the content type would also decide how Django reads the query string.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address holds a NUL character.")
        if request.encoding and codecs.lookup(request.encoding).name != "utf-8":
            request.encoding = "utf-8"  # to answer, Django reads the address once more
            raise BadRequest("Send text in UTF-8.")
        return self.get_response(request)


class ContentPolicyMiddleware:
    """Content-Security-Policy and Permissions-Policy, unless the view has set its own.

    Pages load scripts and styles from here alone, and pictures also from the object store.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.page_policy = page_policy(settings.S3_PUBLIC_ENDPOINT_URL)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        response.headers.setdefault(
            "Content-Security-Policy",
            self.page_policy if is_page else "default-src 'none'; frame-ancestors 'none'",
        )
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        )
        return response


def page_policy(
    store_url: str | None,
    *,
    style_elements: str = "'self'",
    fonts: str = "'self'",
    other_pictures: str = "",
    other_films: str = "",
) -> str:
    """`style-src-attr` lets pages place a box by a `style` attribute; it cannot run anything.

    `other_pictures` are sources of pictures besides: the tiles of a map. `other_films` are sources
    of films: what somebody is about to upload.
    """
    store = _origin(store_url)
    pictures = " ".join(filter(None, ["'self' data: blob:", store, other_pictures]))
    films = " ".join(filter(None, ["'self'", store, other_films]))
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            f"style-src {style_elements}",
            "style-src-attr 'unsafe-inline'",
            f"img-src {pictures}",
            f"media-src {films}",
            f"font-src {fonts}",
            f"connect-src 'self' {store}".rstrip(),
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def _origin(url: str | None) -> str:
    """Scheme and authority; with virtual addressing, the bucket is a name below the host."""
    if not url:
        return ""
    parts = urlsplit(url)
    origin = f"{parts.scheme}://{parts.netloc}"
    if settings.S3_ADDRESSING_STYLE == "virtual":
        return f"{origin} {parts.scheme}://{settings.S3_BUCKET}.{parts.netloc}"
    return origin
