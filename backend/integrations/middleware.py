"""`Idempotency-Key` for every POST of the API by somebody who is signed in.

It works around the views, so that none has to know of it. Who asks, and whether they may, is left
to the view: only a request that it would let in gets as far as the keys. A view for others takes
keys, too, if it has an `idempotency_scope`: given what stands in the address, it says whose keys
they are, and raises what it would answer.
"""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import UnreadablePostError
from rest_framework.exceptions import APIException
from rest_framework.views import APIView

from backend.accounts.models import User
from backend.common import errors
from backend.common.middleware import GetResponse
from backend.common.problems import http_problem
from backend.integrations.services.idempotency import Answer, Caller, carry_out

_HEADER = "Idempotency-Key"
# a string of RFC 9651, with its quotes or without
_KEY = re.compile(r'"(?P<quoted>[\x21\x23-\x7e]{1,255})"|(?P<bare>[\x21\x23-\x7e]{1,255})')
_KEPT_HEADERS = ("Content-Type", "Location", "ETag", "Cache-Control", "X-Robots-Tag")


class IdempotencyMiddleware:
    """The last of all, next to the view."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
    ) -> HttpResponseBase | None:
        """None lets the request pass as if it had no key."""
        kind = getattr(view, "view_class", None)
        text = request.headers.get(_HEADER)
        if text is None or request.method != "POST" or not _takes_keys(kind, request):
            return None
        try:
            fingerprint = _fingerprint(request)  # first: a session's CSRF check takes the body away
        except (RequestDataTooBig, UnreadablePostError):
            return None  # there is no body to compare, and the view says why
        caller = _admitted(kind, request, args, kwargs)
        if caller is None:
            return None
        try:
            return _answer(caller, text, fingerprint, lambda: view(request, *args, **kwargs))
        except errors.ShiguangError as refusal:
            return http_problem(request, refusal)


def _takes_keys(kind: type | None, request: HttpRequest) -> bool:
    """JSON, that is; what is larger comes with a checksum or an upload id of its own."""
    is_api = kind is not None and issubclass(kind, APIView)
    return is_api and request.content_type in {"", "application/json"}


def _admitted(
    kind: Any, request: HttpRequest, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> Caller | None:
    """Who asks, if the view would let them in; otherwise it shall say so itself."""
    view: APIView = kind()
    view.setup(request, *args, **kwargs)
    asked = view.initialize_request(request, *args, **kwargs)
    view.request = asked
    try:
        user = asked.user
        view.check_permissions(asked)
        if isinstance(user, User):
            return Caller(user)
        scope_of = getattr(view, "idempotency_scope", None)
        return None if scope_of is None else Caller(scope=scope_of(**kwargs))
    except (APIException, errors.ShiguangError):
        return None


def _answer(
    caller: Caller, text: str, fingerprint: str, run: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    key = _KEY.fullmatch(text)
    if key is None:
        raise errors.InvalidInput(
            "An Idempotency-Key has 1 to 255 visible characters of ASCII, such as a UUID.",
            code="bad_idempotency_key",
        )
    done: list[HttpResponseBase] = []

    def work() -> Answer | None:
        done.append(response := run())
        return _worth_keeping(response)

    kept = carry_out(
        caller=caller,
        key=key["quoted"] or key["bare"],
        fingerprint=fingerprint,
        work=work,
    )
    if kept is None:
        return done[0]
    response = HttpResponse(kept.body, status=kept.status, headers=dict(kept.headers))
    response["Idempotency-Replayed"] = "true"
    return response


def _fingerprint(request: HttpRequest) -> str:
    line = f"{request.method} {request.get_full_path()}\n".encode()
    return sha256(line + request.body).hexdigest()


def _worth_keeping(response: HttpResponseBase) -> Answer | None:
    """What has changed something; a refusal has not, and may be another one the next time."""
    if response.status_code >= 400 or not isinstance(response, HttpResponse):
        return None
    if callable(render := getattr(response, "render", None)):
        render()
    headers = {name: response[name] for name in _KEPT_HEADERS if name in response}
    return Answer(status=response.status_code, headers=headers, body=response.content.decode())
