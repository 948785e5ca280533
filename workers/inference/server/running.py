"""The process: from its start until SIGTERM has been obeyed."""

import math
import sys
import time
from types import FrameType

import structlog
import uvicorn

from workers.inference.server.app import application
from workers.inference.server.catalogue import Catalogue
from workers.inference.server.service import Service
from workers.inference.server.settings import ServerSettings

log = structlog.get_logger(__name__)


def serve(catalogue: Catalogue, settings: ServerSettings) -> None:
    """Returns after SIGTERM or SIGINT, when every accepted request is answered.

    Exits with an error where the address is taken.
    """
    service = Service(catalogue, settings)
    server = _Server(
        uvicorn.Config(
            application(service),
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=round(settings.stop_seconds),
        ),
        service,
    )
    server.run()
    if not server.started:
        sys.exit(1)


class _Server(uvicorn.Server):
    """Stops in two steps: it ceases to be ready, and answers who comes nevertheless, so that
    whatever sends requests has time to look; then it accepts no more, and finishes."""

    def __init__(self, config: uvicorn.Config, service: Service) -> None:
        super().__init__(config)
        self._service = service
        self._stops_at = math.inf

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """A second signal waits no longer."""
        self._service.drain()
        delay = self._service.settings.stop_delay if self._stops_at == math.inf else 0.0
        self._stops_at = time.monotonic() + delay

    async def on_tick(self, counter: int) -> bool:
        if time.monotonic() >= self._stops_at:
            log.info("server.stopping", in_flight=self._service.metrics.in_flight)
            return True
        return await super().on_tick(counter)
