"""`manifest.toml` (the album and the hostile files) and `evaluation.toml`, read and checked."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

Source = Literal["pypi-sdist", "pypi-wheel", "npm", "debian"]
Use = Literal["album", "hostile", "evaluation", "film"]
_HERE = Path(__file__).parent
_LISTS: Mapping[str, Use] = {"manifest.toml": "album", "evaluation.toml": "evaluation"}


@dataclass(frozen=True, slots=True)
class Photo:
    name: str  # in the album
    member: str  # in the package
    shows: str
    sha256: str
    use: Use


@dataclass(frozen=True, slots=True)
class Folder:
    """Pictures that are taken together, such as a database of faces."""

    name: str  # where they go
    member: str  # in the package; ends with a slash
    suffix: str  # of the files that are meant
    count: int
    shows: str
    sha256: str  # over the sorted lines "PATH SHA256", joined by line feeds
    use: Use


@dataclass(frozen=True, slots=True)
class Package:
    name: str
    version: str  # empty: whatever the distribution has
    source: Source
    licence: str
    note: str
    photos: tuple[Photo, ...]
    folders: tuple[Folder, ...] = ()

    @property
    def items(self) -> tuple[Photo | Folder, ...]:
        return (*self.photos, *self.folders)


def packages() -> list[Package]:
    """Raises ValueError on a name used twice or a source nobody knows."""
    found = [
        _package(entry, use, path=name)
        for name, use in _LISTS.items()
        for entry in tomllib.loads((_HERE / name).read_text(encoding="utf-8"))["packages"]
    ]
    names = [item.name for package in found for item in package.items]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"used twice: {', '.join(sorted(twice))}")
    return found


def _package(entry: dict[str, Any], use: Use, *, path: str) -> Package:
    source = entry["source"]
    if source not in get_args(Source):
        raise ValueError(f"{path}: {source}: expected one of {', '.join(get_args(Source))}")
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
                use=file.get("use", use),
            )
            for file in entry.get("files", ())
        ),
        folders=tuple(
            Folder(
                name=folder["name"],
                member=f"{entry['inside']}{folder['path']}",
                suffix=folder["suffix"],
                count=folder["count"],
                shows=folder["shows"],
                sha256=folder["sha256"],
                use=folder.get("use", use),
            )
            for folder in entry.get("folders", ())
        ),
    )
