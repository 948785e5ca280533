"""`manifest.toml`, read and checked."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

Source = Literal["pypi-sdist", "pypi-wheel", "npm", "debian"]
Use = Literal["album", "hostile"]
_PATH = Path(__file__).with_name("manifest.toml")


@dataclass(frozen=True, slots=True)
class Photo:
    name: str  # in the album
    member: str  # in the package
    shows: str
    sha256: str
    use: Use


@dataclass(frozen=True, slots=True)
class Package:
    name: str
    version: str  # empty: whatever the distribution has
    source: Source
    licence: str
    note: str
    photos: tuple[Photo, ...]


def packages() -> list[Package]:
    """Raises ValueError on a name used twice or a source nobody knows."""
    listed = tomllib.loads(_PATH.read_text(encoding="utf-8"))["packages"]
    found = [_package(entry) for entry in listed]
    names = [photo.name for package in found for photo in package.photos]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"{_PATH.name}: used twice: {', '.join(sorted(twice))}")
    return found


def _package(entry: dict[str, object]) -> Package:
    source = entry["source"]
    if source not in get_args(Source):
        raise ValueError(f"{_PATH.name}: {source}: expected one of {', '.join(get_args(Source))}")
    files = entry["files"]
    if not isinstance(files, list):
        raise TypeError(f"{_PATH.name}: {entry['name']}: files must be a list")
    return Package(
        name=str(entry["name"]),
        version=str(entry.get("version", "")),
        source=cast(Source, source),
        licence=str(entry["licence"]),
        note=str(entry["note"]),
        photos=tuple(
            Photo(
                name=file["name"],
                member=f"{entry['inside']}{file['path']}",
                shows=file["shows"],
                sha256=file["sha256"],
                use=file.get("use", "album"),
            )
            for file in files
        ),
    )
