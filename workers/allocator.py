"""Bounds what the C library keeps of memory that was given back.

Networks allocate and free tensors of many sizes. glibc raises its threshold for handing memory back
with each large block it sees, up to 32 MiB, and a worker then holds on to several hundred MiB. With
the threshold fixed, large blocks go back at once, and small ones stay quick.

It also opens a heap for each thread, so that threads never wait for one another's allocations, and
what one thread freed no other can use: every further thread at work added 50 to 100 MiB for ever.
Beside a forward pass the wait is nothing, so all threads share one heap.

Source: mallopt(3) of the GNU C library. Other C libraries are left as they are.
"""

import ctypes

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_TRIM_ABOVE = 128 * 1024 * 1024
_MAP_ABOVE = 16 * 1024 * 1024


def give_memory_back() -> None:
    """To be called before the networks are loaded, and before there are threads."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _MAP_ABOVE)
        mallopt(_M_TRIM_THRESHOLD, _TRIM_ABOVE)
        mallopt(_M_ARENA_MAX, 1)
