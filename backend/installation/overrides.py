"""The overrides as every process knows them: read at once, and again after a moment.

Each process keeps a copy for LASTS seconds, so that settings may be read on every request and for
every photo, and a change holds everywhere soon after, in web servers, the relay and workers alike,
without any of them being told. The copy is replaced as a whole: threads need no lock.
"""

import time
from collections.abc import Mapping
from typing import NamedTuple

from backend.installation.models import SettingOverride

LASTS = 2.0  # seconds


class _Copy(NamedTuple):
    good_until: float  # of the monotonic clock
    values: Mapping[str, object]


_copy = _Copy(0.0, {})


def overrides() -> Mapping[str, object]:
    """By the variable's name, what stands for it."""
    global _copy  # noqa: PLW0603  one process, one copy
    if _copy.good_until <= time.monotonic():
        values = dict(SettingOverride.objects.values_list("name", "value"))
        _copy = _Copy(time.monotonic() + LASTS, values)
    return _copy.values


def forget() -> None:
    """The next reading asks the database; for the process that has changed one."""
    global _copy  # noqa: PLW0603  as above
    _copy = _Copy(0.0, {})
