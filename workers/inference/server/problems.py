"""Refusals and failures, as problem documents (RFC 9457), with stable codes."""

import math
from dataclasses import dataclass

import structlog
from starlette.responses import JSONResponse, Response

from workers.inference.errors import DeviceLost, EngineClosed
from workers.inference.servable import UnfitInput
from workers.inference.server.service import NotWanted
from workers.inference.serving.errors import Late, NotServed, Overloaded

log = structlog.get_logger(__name__)

CONTENT_TYPE = "application/problem+json"
_SOON = 5.0  # seconds: when what is not ready is likely to be


@dataclass(eq=False)
class Problem(Exception):
    """`retry_after`: seconds; None where trying again is of no use."""

    status: int
    code: str
    title: str
    detail: str = ""
    retry_after: float | None = None

    def response(self) -> Response:
        headers = {}
        if self.retry_after is not None:
            headers["Retry-After"] = str(max(1, math.ceil(self.retry_after)))
        if self.status == 401:
            headers["WWW-Authenticate"] = 'Bearer realm="shiguang"'
        document = {"title": self.title, "status": self.status, "code": self.code}
        if self.detail:
            document["detail"] = self.detail
        return JSONResponse(document, self.status, headers, media_type=CONTENT_TYPE)


def problem_of(error: Exception) -> Problem:  # noqa: PLR0911  a table, in words
    """What an error of the service is to its caller; one that nobody foresaw is logged."""
    detail = str(error)
    match error:
        case Problem():
            return error
        case UnfitInput():
            return Problem(422, "unfit_input", "An item does not fit the model", detail)
        case NotServed():
            return Problem(404, "not_served", "There is no such model here", detail)
        case Overloaded():
            return Problem(
                429, "overloaded", "Too many requests wait", detail, retry_after=error.retry_after
            )
        case Late():
            return Problem(504, "late", "There was no answer in time", detail)
        case NotWanted():
            return Problem(503, "registry_unreachable", "Not ready", detail, retry_after=_SOON)
        case EngineClosed():
            return Problem(503, "stopping", "The server is stopping", detail, retry_after=_SOON)
        case DeviceLost():
            return Problem(503, "device_lost", "The device has failed", detail, retry_after=_SOON)
        case _:
            log.error("invoke.failed", exc_info=error)
            return Problem(500, "model_failed", "The model failed")
