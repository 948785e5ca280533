"""Takes limits upon itself and becomes the program that they are for: see `programs`.

A script of its own, because between fork and exec of a process with threads no code may run.
Arguments: the parent's process id, bytes of memory, bytes of a file, seconds of processor time,
"alone" or "beside" others, then the program and its arguments.
"""

import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

_PR_SET_PDEATHSIG = 1  # prctl(2)


def main() -> None:
    parent, memory, file_size, seconds = (int(argument) for argument in sys.argv[1:5])
    if sys.platform == "linux":  # a worker that is killed takes its child along
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before that was said
        sys.exit(1)
    for kind, wanted in (
        (resource.RLIMIT_DATA, memory),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _limit(kind, wanted)
    os.nice(5)  # who waits for an answer comes first
    if sys.argv[5] == "alone":
        sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
        from workers.confined._alone import be_alone  # noqa: PLC0415  where it is asked for

        be_alone()
    os.execv(sys.argv[6], sys.argv[6:])  # noqa: S606  no shell: the arguments are ours


def _limit(kind: int, wanted: int) -> None:
    """Never above what the worker itself may use."""
    _, hard = resource.getrlimit(kind)
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (limit, limit))


main()
