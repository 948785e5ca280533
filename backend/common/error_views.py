"""What Django itself refuses: problem documents under /api, /health and /dav, pages elsewhere."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.views import csrf, defaults

from backend.common import errors
from backend.common.problems import http_problem

_MACHINE_PATHS = ("/api/", "/health/", "/dav/")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, exception, lambda: defaults.bad_request(request, exception))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, exception, lambda: defaults.permission_denied(request, exception))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, Http404(), lambda: defaults.page_not_found(request, exception))


def server_error(request: HttpRequest) -> HttpResponse:
    """Django has logged the error, with the request's id; the answer gives nothing of it away."""
    return _answer(request, RuntimeError(), lambda: defaults.server_error(request))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    refusal = errors.NotPermitted(
        "CSRF check failed: %(reason)s", code="csrf_failed", values={"reason": reason}
    )
    return _answer(request, refusal, lambda: csrf.csrf_failure(request, reason))


def _answer(
    request: HttpRequest, error: Exception, page: Callable[[], HttpResponse]
) -> HttpResponse:
    if request.path.startswith(_MACHINE_PATHS):
        return http_problem(request, error)
    return page()
