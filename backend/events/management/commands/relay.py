"""`manage.py relay`: runs the relay until SIGTERM or Ctrl-C."""

import signal
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand

from backend.events.relay.loop import Relay


class Command(BaseCommand):
    help = "Publishes the outbox, sweeps up stuck stages, and keeps house."
    requires_system_checks = ()  # the API's process checks the installation; this one serves no URL

    def handle(self, *_args: Any, **_options: Any) -> None:
        relay = Relay()

        def leave(_number: int, _frame: FrameType | None) -> None:
            relay.stop()

        signal.signal(signal.SIGTERM, leave)
        signal.signal(signal.SIGINT, leave)
        relay.run()
