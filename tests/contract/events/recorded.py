"""Notifications as stores send them.

The SeaweedFS ones were recorded from the embedded server; those of S3 and OSS follow their makers'
documentation. All of them speak of the same two uploads.
"""

import json
from pathlib import Path
from typing import Any

OWNER_ID = "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"
SMALL_KEY = f"originals/{OWNER_ID}/01990d3e-6c1a-7d41-8f5b-2d9a8f0c4e77"
LARGE_KEY = f"originals/{OWNER_ID}/01990d3e-6c1a-7d41-8f5b-2d9a8f0c4e78"
SMALL_ETAG = "5d41402abc4b2a76b9719d911017c592"
LARGE_ETAG = "326078dc9f7f9af267714c26f3d05fc3-2"


def recorded(name: str) -> Any:
    return json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
