"""How many processes and threads this machine gets."""

import os
from collections.abc import Mapping
from dataclasses import dataclass


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
        workers={"cpu": cores, "ml": max(2, min(8, cores)), "query": 2},
    )


def _usable_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
