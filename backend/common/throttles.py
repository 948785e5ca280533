"""The API's general throttle: by user when signed in, by network address otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from django.conf import settings
from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from backend.common.addresses import address_of
from backend.common.rate_limits import Rate, use

if TYPE_CHECKING:  # DRF's views load their default throttles while they are being loaded
    from rest_framework.views import APIView

log = structlog.get_logger(__name__)


class RequestThrottle(BaseThrottle):
    """Rates come from `settings.RATE_LIMITS`: "user" and "anonymous"."""

    retry_after: int | None = None

    def allow_request(self, request: Request, view: APIView) -> bool:
        name, identity = self._caller(request)
        try:
            self.retry_after = use(
                name=name, identity=identity, rate=Rate.parse(settings.RATE_LIMITS[name])
            )
        except RedisError:
            # An album without a limit for a while is better than no album.
            log.warning("rate_limit_unavailable", exc_info=True)
            return True
        return self.retry_after is None

    def wait(self) -> float | None:
        return self.retry_after

    def _caller(self, request: Request) -> tuple[str, str]:
        if request.user.is_authenticated:
            return "user", str(request.user.pk)
        return "anonymous", address_of(request._request)
