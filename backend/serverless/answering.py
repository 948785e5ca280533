"""An HTTP event and the answer to it, whatever shape the event has."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from types import ModuleType
from typing import Any, cast

import structlog

from backend.common import errors
from backend.serverless.exchange import Answer, Application, Request, answered
from backend.serverless.handing_over import complete
from backend.serverless.shapes import (
    Event,
    Shape,
    function_compute,
    http_api,
    load_balancer,
    rest_api,
)

log = structlog.get_logger(__name__)

_MODULES: Sequence[ModuleType] = (function_compute, http_api, load_balancer, rest_api)
_SHAPES = cast("Sequence[Shape]", _MODULES)


def shape_of(event: Event) -> Shape | None:
    """None: this is no HTTP request."""
    if not isinstance(event.get("requestContext", {}), Mapping):
        return None
    return next((shape for shape in _SHAPES if shape.fits(event)), None)


def respond(application: Application, event: Event, shape: Shape) -> dict[str, Any]:
    """Never raises: a platform would answer for us, in words that no client of the API expects."""
    try:
        request = shape.request(event)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        log.warning("function.event_broken", error=repr(error))
        return shape.told(_problem(HTTPStatus.BAD_REQUEST, "malformed_event"), event)
    return shape.told(_answer(application, request), event)


def _answer(application: Application, request: Request) -> Answer:
    try:
        with answered(application, request) as begun:
            return complete(begun)
    except errors.Unavailable as error:
        log.warning("function.answer_not_handed_over", error=repr(error))
        return _problem(HTTPStatus.SERVICE_UNAVAILABLE, error.code)
    except Exception:  # the application has answered for its own; this is a body that broke off
        log.exception("function.failed")
        return _problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error")


def _problem(status: HTTPStatus, code: str) -> Answer:
    """RFC 9457, as plain as it can be: no translation, since no request came about."""
    body = {"type": "about:blank", "title": status.phrase, "status": status.value, "code": code}
    headers = (("Content-Type", "application/problem+json"), ("Cache-Control", "no-store"))
    return Answer(status.value, headers, json.dumps(body).encode())
