"""The executor as it is, on the tests' database, in a process that kills itself: `LIFE` is how many
boundaries of steps it lives to see; without it, all of them."""

import os
import signal
from collections.abc import Callable
from itertools import count
from typing import Any

import django

from tests import servers


def main() -> None:
    servers.provide()
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()

    from django.db import connection

    connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]

    from workers.modelops import legs
    from workers.modelops.executor import Executor

    legs._record = _mortal(legs._record, int(os.environ.get("LIFE") or 0))
    executor = Executor()
    signal.signal(signal.SIGTERM, lambda *_: executor.stop())
    executor.run()


def _mortal(record: Callable[..., Any], life: int) -> Callable[..., Any]:
    """Before a step; when its effect is committed and not yet recorded; when it is recorded."""
    boundaries = count(1)

    def die_perhaps() -> None:
        if next(boundaries) == life:
            os.kill(os.getpid(), signal.SIGKILL)

    def recorded(name: str, function: Callable[..., Any], *args: Any) -> Any:
        def done(*given: Any) -> Any:
            found = function(*given)
            die_perhaps()
            return found

        die_perhaps()
        found = record(name, done, *args)
        die_perhaps()
        return found

    return recorded


if __name__ == "__main__":
    main()
