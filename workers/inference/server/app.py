"""Addresses of the model server, and what is read from requests.

POST /initialize      loads all models; answers when they are loaded
POST /invoke/{task}   {"items": [...], "owner": "...", "seconds": 2.5} -> {"version", "results"}
GET  /health          whether the process is of use
GET  /ready           whether it may be asked
POST /pre-stop        is not ready any more; answers when nothing is in flight
GET  /metrics         for Prometheus
"""

import json
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from hmac import compare_digest
from typing import Any, TypeAlias

import anyio
from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workers.inference.server.problems import Problem, problem_of
from workers.inference.server.service import Service, State

Handler: TypeAlias = Callable[[Request], Awaitable[Response]]

_MOST_ITEMS = 256  # of a request
_MOST_SECONDS = 600.0
_LONGEST_OWNER = 200


def application(service: Service) -> Starlette:
    """The ASGI application; its life is the service's."""

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(service.follow)
            yield
            tasks.cancel_scope.cancel()
        await service.close()

    server = _Server(service)
    return Starlette(
        routes=[
            Route("/initialize", server.told(server.initialize), methods=["POST"]),
            Route("/invoke/{task}", server.known(server.measured), methods=["POST"]),
            Route("/health", server.health, methods=["GET"]),
            Route("/ready", server.ready, methods=["GET"]),
            Route("/pre-stop", server.known(server.pre_stop), methods=["POST", "GET"]),
            Route("/metrics", server.known(server.metrics), methods=["GET"]),
        ],
        exception_handlers={HTTPException: _as_problem},
        lifespan=life,
    )


class _Server:
    def __init__(self, service: Service) -> None:
        self._service = service
        self._token = service.settings.token.encode()

    def known(self, handler: Handler) -> Handler:
        """Only for callers with the token, where there is one."""

        async def answer(request: Request) -> Response:
            self._refuse_strangers(request)
            return await handler(request)

        return self.told(answer)

    def told(self, handler: Handler) -> Handler:
        """Errors as problems."""

        async def answer(request: Request) -> Response:
            try:
                response = await handler(request)
            except ClientDisconnect:
                response = Response(status_code=499)  # nobody reads it
            except Exception as error:  # noqa: BLE001  every one is a problem document
                response = problem_of(error).response()
            if self._service.state is State.DRAINING:
                response.headers["Connection"] = "close"  # the next request is for another server
            return response

        return answer

    async def initialize(self, _request: Request) -> Response:
        found = await self._service.initialise()
        if found.missing:
            raise Problem(
                503,
                "models_missing",
                "Some models could not be loaded",
                "; ".join(f"{task}: {reason}" for task, reason in found.missing.items()),
                retry_after=self._service.settings.limits.retry_seconds,
            )
        return JSONResponse({"tasks": found.tasks, "seconds": round(found.seconds, 3)})

    async def measured(self, request: Request) -> Response:
        began = time.monotonic()
        task = request.path_params["task"]
        status = 500
        try:
            response = await self._invoke(request, task)
            status = response.status_code
        except Exception as error:
            problem = problem_of(error)
            status = problem.status
            raise problem from error
        finally:
            known = task if status != 404 else ""  # strangers invent names without end
            self._service.metrics.answered(known, status, time.monotonic() - began)
        return response

    async def _invoke(self, request: Request, task: str) -> Response:
        body = await _body(request, most=self._service.settings.most_bytes)
        answer = await self._service.invoke(
            task,
            _items(body),
            owner=_owner(body),
            seconds=_seconds(body),
        )
        return JSONResponse({"version": answer.version, "results": list(answer.results)})

    async def health(self, _request: Request) -> Response:
        if self._service.device_lost:
            return Problem(503, "device_lost", "The device has failed: start again").response()
        return JSONResponse({"state": self._service.state})

    async def ready(self, _request: Request) -> Response:
        state = self._service.state
        if state is not State.READY or self._service.device_lost:
            return Problem(503, "not_ready", "Not ready", state.value, retry_after=1).response()
        return JSONResponse({"state": state})

    async def pre_stop(self, _request: Request) -> Response:
        self._service.drain()
        drained = await self._service.drained(
            at_least=0.0, at_most=self._service.settings.stop_seconds
        )
        return JSONResponse({"drained": drained})

    async def metrics(self, _request: Request) -> Response:
        metrics = self._service.metrics
        return Response(await to_thread.run_sync(metrics.text), media_type=metrics.content_type)

    def _refuse_strangers(self, request: Request) -> None:
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        if not self._token:
            return
        if scheme.lower() != "bearer" or not compare_digest(shown.encode(), self._token):
            raise Problem(401, "not_authenticated", "The bearer token is missing or wrong")


async def _body(request: Request, *, most: int) -> Mapping[str, Any]:
    """The JSON object that was sent. Raises Problem."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > most:
        raise _too_large(most)
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > most:
            raise _too_large(most)
    with suppress(ValueError, RecursionError):
        body = json.loads(content)
        if isinstance(body, dict):
            return body
    raise Problem(400, "malformed_body", "The body is not a JSON object")


def _items(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    items = body.get("items")
    if (
        not isinstance(items, list)
        or not 1 <= len(items) <= _MOST_ITEMS
        or not all(isinstance(item, dict) for item in items)
    ):
        raise _invalid(f"`items` is a list of 1 to {_MOST_ITEMS} objects.")
    return items


def _owner(body: Mapping[str, Any]) -> str | None:
    owner = body.get("owner")
    if owner is not None and not (isinstance(owner, str) and len(owner) <= _LONGEST_OWNER):
        raise _invalid(f"`owner` is a string of at most {_LONGEST_OWNER} characters.")
    return owner


def _seconds(body: Mapping[str, Any]) -> float | None:
    seconds = body.get("seconds")
    if seconds is None:
        return None
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    if not is_number or not math.isfinite(seconds) or not 0 < seconds <= _MOST_SECONDS:
        raise _invalid(f"`seconds` is a number above 0, and at most {_MOST_SECONDS:g}.")
    return float(seconds)


def _invalid(detail: str) -> Problem:
    return Problem(400, "invalid_input", "Invalid input", detail)


def _too_large(most: int) -> Problem:
    return Problem(413, "body_too_large", "The body is too large", f"At most {most} bytes.")


async def _as_problem(_request: Request, error: Exception) -> Response:
    """What the framework itself refuses."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "not_found", 405: "method_not_allowed"}.get(status, "rejected")
    response = Problem(status, code, getattr(error, "detail", "")).response()
    response.headers.update(getattr(error, "headers", None) or {})
    return response
