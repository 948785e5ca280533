"""Files beside a photo, and what they say of it.

`read_sidecar` is all that importers need: bytes in, facts out, nothing of the database.
"""

from .facts import PersonInPhoto, Region, SidecarFacts
from .reading import MAX_BYTES, ReadSidecar, UnreadableSidecar, read_sidecar

__all__ = [
    "MAX_BYTES",
    "PersonInPhoto",
    "ReadSidecar",
    "Region",
    "SidecarFacts",
    "UnreadableSidecar",
    "read_sidecar",
]
