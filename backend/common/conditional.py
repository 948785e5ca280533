"""`ETag`, `If-Match` and `If-None-Match` for views of one object (RFC 9110, sections 8.8 and 13.1).

    class AssetView(Conditional, APIView): ...  # with `get` and `patch`

The tag is a hash of what `get` answers, but for the signatures of the store's addresses in it,
which are made anew from time to time and say nothing of the object. Nobody has to use it: a `PATCH`
without `If-Match` is carried out. One with it is carried out if nothing has changed since; those
about one object that come at a time wait for one another.
"""

import json
from hashlib import sha256
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils.http import parse_etags
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder
from rest_framework.views import APIView

from backend.common import errors

# Signature Version 4 in the query string
_SIGNING = "X-Amz-"
_SIGNATURE = f"{_SIGNING}Signature="


class Conditional(APIView):
    """Tags what `get` answers, and lets `patch` depend on it."""

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        raise NotImplementedError  # the view's own

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not _is_conditional_edit(request):
            return super().dispatch(request, *args, **kwargs)
        with transaction.atomic():
            _wait_for_others(request.path)
            return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if _is_conditional_edit(request):
            wanted = parse_etags(request.headers["If-Match"])
            current = etag_of(self.get(request, *args, **kwargs).data)
            if current not in wanted and wanted != ["*"]:
                raise errors.PreconditionFailed(
                    "It has changed since you looked at it; look again, and then decide."
                )

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        answer: Response = super().finalize_response(request, response, *args, **kwargs)
        if answer.status_code != 200:
            return answer
        if request.method in {"GET", "HEAD"} and not request.query_params:
            _tag(request, answer)
        elif _is_conditional_edit(request):
            answer["ETag"] = etag_of(self.get(request, *args, **kwargs).data)
        return answer


def etag_of(data: object) -> str:
    """A strong entity tag, with its quotes."""
    text = json.dumps(_lasting(data), cls=JSONEncoder, sort_keys=True)
    return f'"{sha256(text.encode()).hexdigest()[:32]}"'


def _is_conditional_edit(request: HttpRequest | Request) -> bool:
    return request.method == "PATCH" and "If-Match" in request.headers


def _tag(request: Request, response: Response) -> None:
    etag = etag_of(response.data)
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if known == ["*"] or etag in (tag.removeprefix("W/") for tag in known):
        response.status_code, response.data = 304, None
    response["ETag"] = etag


def _lasting(value: object) -> object:
    match value:
        case dict():
            return {name: _lasting(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_lasting(inner) for inner in value]
        case str() if _SIGNATURE in value:
            return _unsigned(value)
    return value


def _unsigned(text: str) -> str:
    """An address of the store without what signs it; any other text as it is."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return text
    if not _is_the_stores(parts):
        return text
    kept = [pair for pair in parts.query.split("&") if not pair.startswith(_SIGNING)]
    return parts._replace(query="&".join(kept)).geturl()


def _is_the_stores(parts: SplitResult) -> bool:
    """Its host, or one below it, which stands for a bucket; AWS's where none is set."""
    host = urlsplit(settings.S3_PUBLIC_ENDPOINT_URL or "https://amazonaws.com").netloc
    return parts.netloc == host or parts.netloc.endswith(f".{host}")


def _wait_for_others(path: str) -> None:
    """Until the end of the transaction; two addresses with one hash merely wait needlessly."""
    number = int.from_bytes(sha256(path.encode()).digest()[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
