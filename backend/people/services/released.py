"""The parameters of grouping that were released last (workers/recipes/grouping.py fits them)."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from backend.events.contracts import ModelTask
from backend.modelhub.selectors.registry import standing
from backend.storage import keys, store

FILE = "grouping.json"  # {"space": the version of it, "calibration": {name: number}}


def released_for(space: str) -> Mapping[str, object]:
    """By name; nothing where no version answers, or one that was fitted to another space.

    Raises Unavailable where the store does not answer.
    """
    champion = standing(ModelTask.GROUPING)
    if champion is None:
        return {}
    told = _read(champion.files.values_list("sha256", flat=True).get(name=FILE))
    return told["calibration"] if told["space"] == space else {}


@lru_cache(maxsize=8)
def _read(sha256: str) -> Mapping[str, Any]:
    """Once a process: what lies below a checksum never changes."""
    told: Mapping[str, Any] = json.loads(store().read(keys.model_file(sha256)))
    return told
