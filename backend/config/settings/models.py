"""Models of the registry: where workers and model servers keep their files."""

import os
import tempfile
from pathlib import Path

from backend.config import env

# A folder of this machine's own, shared by its processes; it may be lost at any time.
MODEL_CACHE = env.text(
    "MODEL_CACHE", str(Path(tempfile.gettempdir()) / f"shiguang-models-{os.getuid()}")
)
MODEL_CACHE_MAX_BYTES = env.integer("MODEL_CACHE_MAX_BYTES", 8 * 2**30, minimum=1)
