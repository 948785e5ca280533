"""Function Compute's custom runtimes and containers: a server that listens, with hooks.

    gunicorn backend.serverless.container:application --bind 0.0.0.0:9000

Requests of HTTP triggers arrive as they are; hooks and events arrive as requests of the platform,
which names them in `x-fc-control-path`. Callers cannot: the platform refuses requests with headers
that begin with `x-fc-`. Anywhere else this header is anybody's, so this refuses to start where
FC_FUNCTION_NAME, which the platform sets, is missing; there `backend.config.wsgi` is served.
https://help.aliyun.com/zh/functioncompute/fc/user-guide/code-development-in-custom-container-runtimes
"""

import json
import os
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

import structlog
from django.core.exceptions import ImproperlyConfigured

from backend.common import errors
from backend.config import env
from backend.serverless.application import application as made
from backend.serverless.exchange import Environ
from backend.serverless.invoking import invoke
from backend.serverless.thawing import invocation

log = structlog.get_logger(__name__)

if not os.environ.get("FC_FUNCTION_NAME"):
    raise ImproperlyConfigured(
        "FC_FUNCTION_NAME is not set: this is for Function Compute; use backend.config.wsgi"
    )

_StartResponse = Callable[..., Any]
product = made()
_TIMEOUT = env.number("FUNCTION_TIMEOUT_SECONDS", 60.0)  # the platform does not tell it here


def application(environ: Environ, start_response: _StartResponse) -> Iterable[bytes]:
    """Requests go to the product, with the platform's id; the rest is answered here."""
    control = environ.get("HTTP_X_FC_CONTROL_PATH") or environ.get("PATH_INFO", "")
    if (hook := _HOOKS.get((environ["REQUEST_METHOD"], control))) is not None:
        status, body = hook(environ)
        start_response(
            f"{status.value} {status.phrase}",
            [
                ("Content-Type", "application/json"),
                ("Content-Length", str(len(body))),
                ("x-fc-status", "200" if status < HTTPStatus.BAD_REQUEST else "404"),
            ],
        )
        return [body]
    if request_id := environ.get("HTTP_X_FC_REQUEST_ID"):
        environ.setdefault("HTTP_X_REQUEST_ID", request_id)
    with invocation():
        return product(environ, start_response)


def _initialize(_environ: Environ) -> tuple[HTTPStatus, bytes]:
    """What the first request would wait for."""
    from django.db import connections  # noqa: PLC0415

    connections["default"].ensure_connection()
    return HTTPStatus.OK, b"{}"


def _pre_stop(_environ: Environ) -> tuple[HTTPStatus, bytes]:
    from django.db import connections  # noqa: PLC0415

    connections.close_all()
    return HTTPStatus.OK, b"{}"


def _event(environ: Environ) -> tuple[HTTPStatus, bytes]:
    """A failure is told as one, so that the platform calls again."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        event = json.loads(environ["wsgi.input"].read(length))
        done = invoke(
            event,
            application=made,
            request_id=environ.get("HTTP_X_FC_REQUEST_ID", ""),
            seconds_left=_TIMEOUT,
        )
    except (ValueError, errors.InvalidInput) as error:
        log.warning("function.event_refused", error=str(error))
        return HTTPStatus.BAD_REQUEST, json.dumps({"error": str(error)}).encode()
    except Exception:
        log.exception("function.failed")
        return HTTPStatus.INTERNAL_SERVER_ERROR, b"{}"
    return HTTPStatus.OK, json.dumps(done).encode()


_HOOKS: dict[tuple[str, str], Callable[[Environ], tuple[HTTPStatus, bytes]]] = {
    ("POST", "/initialize"): _initialize,
    ("GET", "/pre-stop"): _pre_stop,
    ("POST", "/invoke"): _event,
}
