"""Every refusal and failure of the API as a problem document (RFC 9457).

    {"type": "/api/problems#not_found", "title": "...", "status": 404, "detail": "...",
     "code": "not_found", "instance": "urn:shiguang:request:<request id>"}

`code` is stable; `title` and `detail` follow Accept-Language; validation adds `errors`, a list of
{pointer | parameter, code, detail}, where `pointer` is a JSON pointer into the body (RFC 6901).
"""

import math
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.core import exceptions as django_errors
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from rest_framework import exceptions as drf_errors
from rest_framework.response import Response

from backend.common.details import detail_of, in_language
from backend.common.errors import RangeNotSatisfiable, ShiguangError
from backend.common.problem_codes import title_of

CONTENT_TYPE = "application/problem+json"
_SERVER_ERROR = "Something went wrong on the server. The request id helps to find it in the logs."
_CHALLENGE = 'Bearer realm="shiguang"'
_BAD_BEARERS = ("invalid_token", "invalid_api_key")  # RFC 6750, section 3.1, has one word for both
_WITHOUT_A_BODY = ("GET", "HEAD")


def problem_response(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """DRF's exception handler. None hands an unknown error on to Django: logged there, then 500."""
    request = context.get("request")
    request_id = request.META.get("shiguang.request_id", "") if request is not None else ""
    document = describe(error, request_id=request_id)
    if document is None:
        return None
    if request is not None and request.method in _WITHOUT_A_BODY:
        document |= _about_parameters(document)
    response = Response(document, status=document["status"], content_type=CONTENT_TYPE)
    for name, value in _headers(error, document):
        response[name] = value
    return response


def http_problem(request: HttpRequest, error: Exception) -> HttpResponse:
    """The same document outside DRF: for Django's error handlers and middleware."""
    document = describe_any(error, request_id=request.META.get("shiguang.request_id", ""))
    return JsonResponse(document, status=document["status"], content_type=CONTENT_TYPE)


def describe_any(error: Exception, *, request_id: str) -> dict[str, Any]:
    """The document for an accident, too."""
    return describe(error, request_id=request_id) or build(
        status=500,
        code="internal_error",
        detail=in_language(_SERVER_ERROR),
        request_id=request_id,
    )


def build(
    *, status: int, code: str, detail: str, request_id: str, **extra: object
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "type": f"/api/problems#{code}",
        "title": title_of(code, status),
        "status": status,
        "detail": detail,
        "code": code,
    }
    if request_id:
        document["instance"] = f"urn:shiguang:request:{request_id}"
    return {**extra, **document}


def describe(error: Exception, *, request_id: str) -> dict[str, Any] | None:
    """The document for a deliberate error of ours, of DRF or of Django; None for an accident."""
    match error:
        case ShiguangError(status=status, code=code):
            detail = detail_of(error)
            return build(
                status=status, code=code, detail=detail, request_id=request_id, **error.extra
            )
        case drf_errors.ValidationError():
            return _validation(error, request_id)
        case drf_errors.APIException(status_code=status):
            code = _DRF_CODES.get(type(error)) or str(error.get_codes())
            return build(status=status, code=code, detail=str(error.detail), request_id=request_id)
    for kind, status, code, detail in _DJANGO:
        if isinstance(error, kind):
            said = in_language(detail)
            return build(status=status, code=code, detail=said, request_id=request_id)
    return None


def _validation(error: drf_errors.ValidationError, request_id: str) -> dict[str, Any]:
    found = list(_flatten(error.get_full_details(), ""))
    first = found[0] if found else {"pointer": "#", "detail": "The input is not valid."}
    where = first["pointer"].removeprefix("#").removeprefix("/")
    return build(
        status=400,
        code="invalid_input",
        detail=f"{where}: {first['detail']}" if where else first["detail"],
        request_id=request_id,
        errors=found,
    )


def _about_parameters(document: Mapping[str, Any]) -> dict[str, Any]:
    """What serializers found in a request without a body stands in the address."""
    if "errors" not in document:
        return {}
    found = [dict(error) for error in document["errors"]]
    for error in found:
        if (pointer := error.pop("pointer", "#")) != "#":
            error["parameter"] = pointer.removeprefix("#/")
    return {"errors": found}


def _flatten(details: Any, path: str) -> Iterator[dict[str, str]]:
    """DRF's nest of {message, code} by field and index, as a flat list with JSON pointers."""
    if isinstance(details, Mapping) and isinstance(details.get("message"), str):
        yield {
            "pointer": f"#{path}",
            "code": str(details.get("code", "invalid")),
            "detail": str(details["message"]),
        }
    elif isinstance(details, Mapping):
        for name, inner in details.items():
            step = "" if name == "non_field_errors" else f"/{_escape(str(name))}"
            yield from _flatten(inner, path + step)
    else:
        # A list holds either messages about this place, or one entry for each item of an array.
        for index, inner in enumerate(details):
            is_message = isinstance(inner, Mapping) and isinstance(inner.get("message"), str)
            yield from _flatten(inner, path if is_message else f"{path}/{index}")


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _headers(error: Exception, document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if document["status"] == HTTPStatus.UNAUTHORIZED:
        shown = document["code"] in _BAD_BEARERS
        yield "WWW-Authenticate", _CHALLENGE + (', error="invalid_token"' if shown else "")
    wait = getattr(error, "wait", None) or getattr(error, "extra", {}).get("retry_after")
    if wait:
        yield "Retry-After", str(math.ceil(wait))
    if isinstance(error, RangeNotSatisfiable):
        yield "Content-Range", f"bytes */{error.size}"


_DRF_CODES: dict[type[Exception], str] = {
    drf_errors.ParseError: "malformed_body",
    drf_errors.NotAuthenticated: "not_authenticated",
    drf_errors.PermissionDenied: "not_permitted",
    drf_errors.NotFound: "not_found",
    drf_errors.MethodNotAllowed: "method_not_allowed",
    drf_errors.NotAcceptable: "not_acceptable",
    drf_errors.UnsupportedMediaType: "unsupported_media_type",
    drf_errors.Throttled: "too_many_requests",
}

_DJANGO: tuple[tuple[type[Exception], int, str, str], ...] = (
    (Http404, 404, "not_found", "There is no such thing here."),
    (
        django_errors.PermissionDenied,
        403,
        "not_permitted",
        "You may not do this.",
    ),
    (
        django_errors.RequestDataTooBig,
        413,
        "body_too_large",
        "The body is larger than the API accepts.",
    ),
    (UnreadablePostError, 400, "malformed_body", "The body broke off before its end."),
    (django_errors.SuspiciousOperation, 400, "bad_request", "The request is not acceptable."),
    (django_errors.BadRequest, 400, "bad_request", "The request is not acceptable."),
)
