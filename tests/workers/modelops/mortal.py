"""The executor as it is, on the tests' database, in a process that kills itself now and then:
`MORTALITY` is how often, at each boundary of each step that it records."""

import os
import random
import signal
from collections.abc import Callable
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

    mortality = float(os.environ.get("MORTALITY", "0"))
    legs._record = _mortal(legs._record, lambda: random.random() < mortality)
    executor = Executor()
    signal.signal(signal.SIGTERM, lambda *_: executor.stop())
    executor.run()


def _mortal(record: Callable[..., Any], is_over: Callable[[], bool]) -> Callable[..., Any]:
    """Before a step; when its effect is committed and not yet recorded; when it is recorded."""

    def die_perhaps() -> None:
        if is_over():
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
