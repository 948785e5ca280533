"""How many processes and threads this machine gets, and how much memory its database."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

_MEBIBYTE = 1 << 20
_CGROUP_LIMITS = (  # of a container: version 2, and 1
    Path("/sys/fs/cgroup/memory.max"),
    Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
)


@dataclass(frozen=True, slots=True)
class Sizing:
    api_processes: int
    api_threads: int  # a process; an open event stream occupies one, and 24 may be open
    workers: Mapping[str, int]  # jobs at once, by kind of worker


def for_this_machine() -> Sizing:
    cores = _usable_cores()
    return Sizing(
        api_processes=max(1, min(4, cores // 2)),
        api_threads=32,
        workers={
            "cpu": cores,
            "ml": max(2, min(8, cores)),
            "query": 2,
            "video": max(1, cores // 4),
            "train": 1,
        },
    )


def database_cache() -> int:
    """MiB for PostgreSQL's shared buffers: an eighth of the memory, as the workers live here too.

    Neighbours are found two to three times as fast where their index lies within it
    (tests/bench/vector_search.py).
    """
    return max(128, min(4096, _usable_memory() // 8 // _MEBIBYTE))


def _usable_memory() -> int:
    installed = psutil.virtual_memory().total
    limits = [file.read_text().strip() for file in _CGROUP_LIMITS if file.exists()]
    return min([installed, *(int(limit) for limit in limits if limit.isdigit())])


def _usable_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
