"""`ETag`, `If-Match` and `If-None-Match` for views of one object (RFC 9110, sections 8.8 and 13.1).

    class AssetView(Conditional): ...  # with `get`, and with `patch`, `put` or `delete`
    class MergeView(Editing): ...  # what else changes the same object

The tag is a hash of what `get` answers, but for the signatures of the store's addresses in it,
which are made anew from time to time and say nothing of the object. Nobody has to use it: an edit
without `If-Match` is carried out. One with it is carried out if nothing has changed since. While
one is being decided, every other edit of the same object through these views waits, whether or not
it has a condition; those without one do not wait for one another.

Edits at addresses that have no tag are refused if they depend on one: a condition that nobody looks
at would be taken for one that holds (`ConditionsMiddleware`).
"""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, ClassVar
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase
from django.utils.http import parse_etags
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder
from rest_framework.views import APIView

from backend.common import errors
from backend.common.problems import http_problem

EDITS = frozenset({"PATCH", "PUT", "DELETE"})
# AWS Signature Version 4, in the query string
_SIGNING = "X-Amz-"
_SIGNATURE = f"{_SIGNING}Signature="


class Editing(APIView):
    """Edits of one object, or of what belongs to it: they wait while another is being decided.

    `whole` names the object where there is but one, which the address does not name."""

    whole: ClassVar[str | None] = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in SAFE_METHODS:
            return super().dispatch(request, *args, **kwargs)
        with transaction.atomic():
            return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method not in SAFE_METHODS:
            whole = self.whole or _whole(request, kwargs)
            _wait_for_others(whole, alone=_decides(self, request))


class Conditional(Editing):
    """Tags what `get` answers, and lets edits depend on it."""

    row: ClassVar[type[Model] | None] = None  # to be locked as well: it is edited elsewhere too

    def current(self, request: Request, *args: Any, **kwargs: Any) -> object:
        """What the tag is of. A view of a part answers here what the whole is; its tag is that of
        the whole. Raises NotFound."""
        return self.get(request, *args, **kwargs).data  # type: ignore[attr-defined]  # the view's

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if not _decides(self, request):
            return
        if self.row is not None:
            rows = self.row._default_manager.select_for_update(no_key=True)
            rows.filter(pk=_whole(request, kwargs)).first()
        wanted = parse_etags(request.headers["If-Match"])
        current = etag_of(self.current(request, *args, **kwargs))
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
        elif _decides(self, request):
            answer["ETag"] = etag_of(self.current(request, *args, **kwargs))
        return answer


class ConditionsMiddleware:
    """Refuses what depends on a tag where there is none: no tag matches (RFC 9110, 13.1.1)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        *_: object,
    ) -> HttpResponseBase | None:
        """Django's hook. None goes on to the view."""
        has_tag = issubclass(getattr(view, "cls", object), Conditional)
        is_edit = request.method in EDITS and request.path.startswith("/api/")
        if has_tag or not is_edit or request.headers.get("If-Match", "*").strip() == "*":
            return None
        refusal = errors.PreconditionFailed("There is no tag here that an edit could depend on.")
        return http_problem(request, refusal)


def etag_of(data: object) -> str:
    """A strong entity tag, with its quotes."""
    text = json.dumps(_lasting(data), cls=JSONEncoder, sort_keys=True)
    return f'"{sha256(text.encode()).hexdigest()[:32]}"'


def _decides(view: APIView, request: Request) -> bool:
    """Whether the request asks the view to compare tags before it edits."""
    is_edit = isinstance(view, Conditional) and request.method in EDITS
    return is_edit and "If-Match" in request.headers


def _whole(request: Request, named: Mapping[str, Any]) -> str:
    """What is edited. Addresses below one object name it first: the photo, and then the kind of
    its sidecar. One that names nothing is about who asks."""
    return str(next(iter(named.values()), request.user.pk))


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


def _wait_for_others(whole: str, *, alone: bool) -> None:
    """Until the end of the transaction; two objects with one hash merely wait needlessly.

    Taken before any row is locked, so that nobody who waits here keeps others waiting.
    """
    number = int.from_bytes(sha256(f"edit:{whole}".encode()).digest()[:8], "big", signed=True)
    lock = "pg_advisory_xact_lock" if alone else "pg_advisory_xact_lock_shared"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {lock}(%s)", [number])
