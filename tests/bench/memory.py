"""Peak resident memory of processes, sampled while something else runs."""

import threading
from collections.abc import Callable, Mapping
from types import TracebackType

import psutil

MEBIBYTE = 1024 * 1024


class PeakMemory:
    """Samples the resident size of groups of processes; a context manager around the work.

    find_groups: called at each sample; gives, by label, the process ids that belong together.
    peaks: the largest single process of each group, in bytes.
    """

    def __init__(
        self, find_groups: Callable[[], Mapping[str, list[int]]], *, interval: float = 0.5
    ) -> None:
        self.peaks: dict[str, int] = {}
        self._find_groups = find_groups
        self._interval = interval
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._stopped.wait(self._interval):
            for label, pids in self._find_groups().items():
                largest = max((_resident(pid) for pid in pids), default=0)
                self.peaks[label] = max(self.peaks.get(label, 0), largest)


def _resident(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
