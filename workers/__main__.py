"""`python -m workers cpu|ml|query [--concurrency N]`: starts a worker of that kind."""

import argparse
import os

from .queues import KINDS, consumed


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m workers", description=__doc__)
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("--concurrency", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    kind = KINDS[options.kind]

    from .app import app  # noqa: PLC0415  the arguments are checked before Django starts

    app.worker_main(
        [
            "worker",
            f"--hostname={kind.name}@%h",
            f"--queues={','.join(consumed(kind.queues))}",
            f"--pool={kind.pool}",
            f"--concurrency={options.concurrency}",
            "--without-gossip",
            "--without-mingle",
            f"--loglevel={os.environ.get('LOG_LEVEL', 'INFO')}",
        ]
    )


if __name__ == "__main__":
    main()
