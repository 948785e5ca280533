"""`python -m workers.modelops`: an executor of pipelines, until SIGTERM or Ctrl-C."""

import os
import signal
from types import FrameType

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    django.setup()

    from workers.modelops.executor import Executor, announce_in_background  # noqa: PLC0415

    executor = Executor()

    def leave(_number: int, _frame: FrameType | None) -> None:
        executor.stop()

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    announce_in_background()
    executor.run()


if __name__ == "__main__":
    main()
