"""`python -m workers cpu|ml|query|video|train [--concurrency N]`: starts a worker of that kind.

`python -m workers modelops` starts an executor of pipelines, and `python -m workers serve
[--tasks …]` the model server instead.
"""

import argparse
import os
import sys

from .allocator import give_memory_back
from .queues import KINDS, consumed

_EXECUTOR = "modelops"
_LAST = 10  # photos, and people who wait for an answer, come first


def main() -> None:
    if sys.argv[1:2] == ["serve"]:
        give_memory_back()
        from .serving import main as serve  # noqa: PLC0415  it needs no broker

        serve(sys.argv[2:])
    else:
        work()


def work() -> None:
    parser = argparse.ArgumentParser(prog="python -m workers", description=__doc__)
    parser.add_argument("kind", choices=[*sorted(KINDS), _EXECUTOR])
    parser.add_argument("--concurrency", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    give_memory_back()
    if options.kind == _EXECUTOR:
        from .modelops.__main__ import main as execute  # noqa: PLC0415  a world of its own

        execute()
        return
    kind = KINDS[options.kind]
    if kind.waits_for_others:
        os.nice(_LAST)

    from .app import app  # noqa: PLC0415  the arguments are checked before Django starts

    # A message is fetched only when a process is free for it, in the order of the queues that the
    # worker was given: a fresh upload waits for the job at hand, never for a fetched backlog. Not
    # so for threads, which share their loop with the broker's socket: while nothing may be fetched
    # it looks up only every two seconds, so one message a thread is kept at hand.
    app.conf.worker_disable_prefetch = kind.pool == "prefork"
    app.worker_main(
        [
            "worker",
            f"--hostname={kind.name}@%h",
            f"--queues={','.join(consumed(kind.queues))}",
            f"--pool={kind.pool}",
            f"--concurrency={options.concurrency}",
            *([f"--max-tasks-per-child={kind.jobs_a_process}"] if kind.jobs_a_process else []),
            "--without-gossip",
            "--without-mingle",
            f"--loglevel={os.environ.get('LOG_LEVEL', 'INFO')}",
        ]
    )


if __name__ == "__main__":
    main()
