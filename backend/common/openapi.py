"""The OpenAPI document: names of operations, and the problems that each of them may answer with."""

from collections.abc import Iterator
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from backend.common.conditional import EDITS, Conditional
from backend.common.problem_codes import PROBLEM_CODES
from backend.common.problems import CONTENT_TYPE

_VERBS = {"GET": "get", "POST": "create", "PUT": "replace", "PATCH": "update", "DELETE": "delete"}

_PROBLEM = {
    "type": "object",
    "description": "A problem document (RFC 9457).",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string", "description": "In the language of the request."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "What happened, for people."},
        "code": {"type": "string", "description": "Stable; see GET /api/problems."},
        "instance": {"type": "string", "description": "Names the request, as the logs do."},
        "errors": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/ProblemError"},
            "description": "With invalid_input: one entry for each mistake.",
        },
    },
    "additionalProperties": True,
}

_PROBLEM_ERROR = {
    "type": "object",
    "required": ["code", "detail"],
    "properties": {
        "pointer": {"type": "string", "description": "JSON pointer into the body (RFC 6901)."},
        "parameter": {"type": "string", "description": "Name of a parameter of the address."},
        "code": {"type": "string"},
        "detail": {"type": "string"},
    },
}

# status -> (component, code of the example, detail of the example)
_RESPONSES: dict[int, tuple[str, str, str]] = {
    400: ("BadRequest", "invalid_input", "The request is not acceptable as it stands."),
    401: ("NotAuthenticated", "not_authenticated", "Sign in, or show an API key."),
    403: ("NotPermitted", "scope_missing", "This API key lacks a scope."),
    404: ("NotFound", "not_found", "There is no such thing in your library."),
    406: ("NotAcceptable", "not_acceptable", "The API speaks application/json."),
    409: ("RequestInProgress", "request_in_progress", "The first request still runs."),
    410: ("ShareSuspended", "share_suspended", "An administrator has suspended the link."),
    412: ("PreconditionFailed", "precondition_failed", "It has changed since you looked at it."),
    413: ("BodyTooLarge", "body_too_large", "The body is larger than the API accepts."),
    415: ("UnsupportedMediaType", "unsupported_media_type", "Send application/json."),
    422: ("KeyReused", "idempotency_key_reused", "This key belongs to another request."),
    429: ("TooManyRequests", "too_many_requests", "Wait for Retry-After seconds."),
    503: ("Unavailable", "unavailable", "A part of the installation does not answer."),
}


def conflict(description: str) -> dict[tuple[int, str], OpenApiResponse]:
    """For views whose operation may meet a conflict: `responses={...} | conflict("...")`."""
    return refusal(409, description)


def missing(description: str) -> dict[tuple[int, str], OpenApiResponse]:
    """The same for what the body, and not the address, may name in vain."""
    return refusal(404, description)


def not_permitted(description: str) -> dict[tuple[int, str], OpenApiResponse]:
    """The same for open operations without a body that want the CSRF token all the same."""
    return refusal(403, description)


def refusal(status: int, description: str) -> dict[tuple[int, str], OpenApiResponse]:
    problem = {"$ref": "#/components/schemas/Problem"}
    return {(status, CONTENT_TYPE): OpenApiResponse(problem, description=description)}


_IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description=(
        "Chosen by the client, such as a UUID: the same request with the same key is carried out "
        "once, and answered as the first time (`Idempotency-Replayed`)."
    ),
)
_IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    description=(
        "The `ETag` of what was read, a part's being that of the whole: edit only if nothing has "
        "changed since."
    ),
)
_IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    str,
    OpenApiParameter.HEADER,
    description="The `ETag` of what is known already: 304 if it is still the same.",
)


class Schema(AutoSchema):
    """`assets_list`, `assets_get`, `assets_update`, `assets_restore`: path first, then the verb.

    A POST to a word below one object is named by that word alone. Views with a better idea say so:
    `@extend_schema(operation_id=...)`.
    """

    def get_operation_id(self) -> str:
        words = [word.replace("-", "_") for word in self._tokenize_path()]
        if self.method == "POST" and "}/" in self.path:
            return "_".join(words)
        is_list = self.method == "GET" and (
            self._is_list_view() or getattr(self.view, "pagination_class", None) is not None
        )
        lists_objects = is_list and not self.path.endswith("}")
        return "_".join([*words, "list" if lists_objects else _VERBS[self.method]])

    def get_paginated_name(self, serializer_name: str) -> str:
        return f"{serializer_name}Page"

    def get_auth(self) -> list[Any]:
        """`{}`, nobody, where a permission says that it admits guests."""
        permissions = self.view.get_permissions()
        guests = any(getattr(one, "admits_guests", False) for one in permissions)
        return [*super().get_auth(), *([{}] if guests else [])]

    def get_override_parameters(self) -> list[Any]:
        """The headers that views understand without knowing of them."""
        found = list(super().get_override_parameters())
        if self.method == "POST" and _takes_keys(self.view):
            found.append(_IDEMPOTENCY_KEY)
        if isinstance(self.view, Conditional) and self.method in _CONDITIONS:
            found.append(_CONDITIONS[self.method])
        return found


def _takes_keys(view: Any) -> bool:
    """As the middleware of `Idempotency-Key` has it."""
    return "POST" in getattr(view, "required_scopes", {}) or hasattr(view, "idempotency_scope")


_CONDITIONS = {"GET": _IF_NONE_MATCH} | dict.fromkeys(EDITS, _IF_MATCH)


def add_problem_responses(result: dict[str, Any], **_: object) -> dict[str, Any]:
    """drf-spectacular's hook: the Problem schema, and its responses on every operation."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {}).update(
        {"Problem": _PROBLEM, "ProblemError": _PROBLEM_ERROR}
    )
    components["responses"] = {
        name: _response(status, code, detail) for status, (name, code, detail) in _RESPONSES.items()
    }
    for path, methods in result["paths"].items():
        for method, operation in methods.items():
            headers = {found["name"] for found in operation.get("parameters", ())}
            if "If-None-Match" in headers:
                operation["responses"]["304"] = {"description": "It is still the same."}
            for status in _possible(path, method, operation):
                reference = {"$ref": f"#/components/responses/{_RESPONSES[status][0]}"}
                operation["responses"].setdefault(str(status), reference)
            operation["responses"] = dict(sorted(operation["responses"].items()))
    return result


def _possible(path: str, method: str, operation: dict[str, Any]) -> Iterator[int]:
    yield from (400, 401, 406, 429, 503)
    security = operation.get("security", [{}])
    if {} not in security or any("apiKey" in way for way in security):
        yield 403
    elif operation.get("requestBody"):
        yield 403  # the CSRF check
    if "{" in path:
        yield 404
    if {"shareToken": []} in operation.get("security", []):
        yield 410
    headers = {found["name"] for found in operation.get("parameters", ())}
    if "Idempotency-Key" in headers:
        yield from (409, 422)
    if method.upper() in EDITS:
        yield 412  # where there is no tag, none matches
    if operation.get("requestBody"):
        yield from (413, 415)


def _response(status: int, code: str, detail: str) -> dict[str, Any]:
    example = {
        "type": f"/api/problems#{code}",
        "title": PROBLEM_CODES[code].title_en,
        "status": status,
        "detail": detail,
        "code": code,
        "instance": "urn:shiguang:request:0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10",
    }
    response: dict[str, Any] = {
        "description": PROBLEM_CODES[code].title_en,
        "content": {
            CONTENT_TYPE: {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "example": example,
            }
        },
    }
    if status == 429:
        response["headers"] = {
            "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}
        }
    return response
