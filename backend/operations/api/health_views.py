"""Health, for load balancers and supervisors: no session, no key, nothing secret."""

from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from backend.operations.selectors.readiness import readiness


@require_safe
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """The process answers. Asks nobody else: a broken database is no reason for a restart."""
    return JsonResponse({"status": "alive"})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when every part answers, else 503 with words for what is wrong."""
    checks = readiness()
    is_ready = all(check["ok"] for check in checks)
    return JsonResponse(
        {"status": "ready" if is_ready else "not ready", "checks": checks},
        status=HTTPStatus.OK if is_ready else HTTPStatus.SERVICE_UNAVAILABLE,
    )
