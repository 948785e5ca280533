"""The executor as it is, against the tests' database, in a process that kills itself where it is
told to: `DIES_AT` is "before N" or "after N", N counting the steps that it records."""

import os
import signal
from collections.abc import Callable
from typing import Any

import django

from tests import servers


def main() -> None:
    servers.provide()
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()

    from django.conf import settings
    from django.db import connection

    connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
    settings.MODEL_RECIPES = ["tests.workers.modelops.sheep:RECIPE"]

    from workers.modelops import legs
    from workers.modelops.executor import Executor

    if "DIES_AT" in os.environ:
        when, number = os.environ["DIES_AT"].split()
        legs._record = _mortal(legs._record, when, int(number))  # type: ignore[assignment]
    executor = Executor()
    signal.signal(signal.SIGTERM, lambda *_: executor.stop())
    executor.run()


def _mortal(record: Callable[..., Any], when: str, number: int) -> Callable[..., Any]:
    """within: the effect is committed, and not yet recorded."""
    counted = iter(range(1, 1_000_000))

    def recorded(name: str, function: Callable[..., Any], *args: Any) -> Any:
        is_last = next(counted) == number

        def done(*given: Any) -> Any:
            found = function(*given)
            if is_last and when == "within":
                os.kill(os.getpid(), signal.SIGKILL)
            return found

        if is_last and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        found = record(name, done, *args)
        if is_last and when == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return found

    return recorded


if __name__ == "__main__":
    main()
