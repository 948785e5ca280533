"""From a version in the registry to its files on this machine."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from django.conf import settings

from backend.modelhub.models import ModelVersion
from backend.storage import keys, store
from workers.artifacts.cache import Cache, HeldFile


class FetchedFiles(Mapping[str, Path]):
    """A version's files by name; none is evicted as long as this is there, or until `release`."""

    def __init__(self, held: Mapping[str, HeldFile]) -> None:
        self._held = held

    def __getitem__(self, name: str) -> Path:
        return self._held[name].path

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def release(self) -> None:
        """For whoever has read them before this goes out of scope."""
        for held in self._held.values():
            held.release()


def fetch(version: ModelVersion) -> FetchedFiles:
    """The files of a version, their checksums verified; those that are not here are downloaded.

    They are named by their checksums, without a suffix, and must not be changed.
    Raises Unavailable when the store does not answer, FileNotFoundError when it has lost a file,
    and WeightsCorrupt when it holds another one under the name.
    """
    here = _cache(Path(settings.MODEL_CACHE), settings.MODEL_CACHE_MAX_BYTES)
    return FetchedFiles(
        {file.name: _hold(here, file.sha256) for file in version.files.order_by("name")}
    )


def _hold(here: Cache, sha256: str) -> HeldFile:
    return here.hold(sha256, lambda path: store().download(keys.model_file(sha256), path))


@cache
def _cache(folder: Path, capacity: int) -> Cache:
    return Cache(folder, capacity=capacity)
