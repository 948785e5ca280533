"""`shiguang models`: which models answer, and sending one's own; for administrators."""

import argparse
import time
from contextlib import ExitStack
from hashlib import file_digest
from pathlib import Path

from rich.console import Console
from rich.filesize import decimal
from rich.table import Table
from rich.text import Text

from shiguang import commands
from shiguang.errors import ClientError, StoreError, UrlExpired
from shiguang.model_registry import ModelRegistry
from shiguang.transfer import Transfer
from shiguang_client.generated.models import (
    ModelUploadFile,
    ModelUploadInFull,
    NewModelFileRequest,
    NewModelUploadRequest,
)
from shiguang_client.generated.models.model_task import check_model_task

_ROUNDS = 4  # in which parts whose address has expired are signed anew
_PACE = 1.0  # seconds between two looks at what is being checked


def list_models(arguments: argparse.Namespace, console: Console) -> int:
    with commands.connect() as api:
        registry = ModelRegistry(api)
        table = _versions(registry, arguments.task) if arguments.task else _tasks(registry)
    console.print(table)
    return commands.OK


def show(arguments: argparse.Namespace, console: Console) -> int:
    with commands.connect() as api:
        registry = ModelRegistry(api)
        answer = registry.in_full(registry.version(arguments.name).id)
    version = answer.version
    told = {
        "name": version.name,
        "use": ", ".join(version.aliases) or "–",
        "origin": version.origin,
        "description": version.description or "–",
        "licence": version.licence,
        "registered": f"{version.created_at:%Y-%m-%d %H:%M} {version.created_by}".rstrip(),
        "parent": version.parent.name if version.parent else "–",
        "children": ", ".join(child.name for child in version.children) or "–",
        "photos": ", ".join(f"{one.stage}: {one.photos}" for one in answer.used.stages) or "–",
    }
    table = Table(box=None, show_header=False)
    for name, value in told.items():
        table.add_row(name, Text(str(value)))
    for name, figure in sorted(version.metrics.additional_properties.items()):
        table.add_row(name, f"{figure:g}")
    for file in version.files:
        table.add_row("file", Text(f"{file.name}  {decimal(file.size)}  sha256:{file.sha256}"))
    console.print(table, soft_wrap=True)
    return commands.OK


def upload(arguments: argparse.Namespace, console: Console) -> int:
    paths: list[Path] = arguments.files
    with commands.connect() as api, ExitStack() as closing:
        registry = ModelRegistry(api)
        wish = NewModelUploadRequest(
            task=check_model_task(arguments.task),
            files=[_announced(path) for path in paths],
            licence=arguments.licence,
            learned_from=arguments.learned_from,
            description=arguments.description,
        )
        if arguments.parent:
            wish.parent_id = registry.version(arguments.parent).id
        transfer = Transfer(api)
        closing.callback(transfer.close)
        with console.status("Sending…"):
            begun = _send(registry, transfer, wish, {path.name: path for path in paths})
        with console.status("A worker looks at it…"):
            ended = _verdict(registry, begun)
    return _told(ended, console)


def promote(arguments: argparse.Namespace, console: Console) -> int:
    with commands.connect() as api:
        registry = ModelRegistry(api)
        version = registry.version(arguments.name)
        release = registry.promote(version.id, arguments.reason)
    before = f", in the place of {release.replaced.name}" if release.replaced else ""
    console.print(f"{release.version.name} answers from now on{before}.")
    return commands.OK


def rollback(arguments: argparse.Namespace, console: Console) -> int:
    with commands.connect() as api:
        release = ModelRegistry(api).roll_back(check_model_task(arguments.task), arguments.reason)
    console.print(f"{release.version.name} answers again.")
    return commands.OK


def _tasks(registry: ModelRegistry) -> Table:
    table = Table("task", "in use", "tried out", "before", "versions", box=None)
    for one in registry.tasks():
        standing = (one.champion, one.challenger, one.previous)
        names = [version.name if version else "–" for version in standing]
        table.add_row(one.task, *names, str(one.versions))
    return table


def _versions(registry: ModelRegistry, task: str) -> Table:
    table = Table("version", "use", "origin", "licence", "registered", box=None)
    for one in registry.versions(check_model_task(task)):
        aliases = ", ".join(one.aliases) or "–"
        day = one.created_at.date().isoformat()
        table.add_row(one.name, aliases, one.origin, Text(one.licence), day)
    return table


def _announced(path: Path) -> NewModelFileRequest:
    """Raises ClientError."""
    try:
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        return NewModelFileRequest(name=path.name, size=path.stat().st_size, sha256=digest)
    except OSError as error:
        raise ClientError(f"{path} cannot be read: {error.strerror}") from error


def _send(
    registry: ModelRegistry,
    transfer: Transfer,
    wish: NewModelUploadRequest,
    paths: dict[str, Path],
) -> ModelUploadInFull:
    """What has arrived in an earlier run is not sent again."""
    begun = registry.announce(wish)
    for _ in range(_ROUNDS):
        left = [file for file in begun.files if file.parts]
        if not left:
            return registry.complete(begun.id)
        for file in left:
            _send_parts(transfer, file, paths[file.name])
        begun = registry.upload(begun.id)
    raise StoreError("the store takes the files for expired, again and again")


def _send_parts(transfer: Transfer, file: ModelUploadFile, path: Path) -> None:
    with path.open("rb") as content:
        for part in file.parts:
            offset = (part.number - 1) * file.part_size
            try:
                transfer.put(part.request, content, offset, part.size, lambda _: None)
            except UrlExpired:
                return  # the next round signs it anew


def _verdict(registry: ModelRegistry, upload: ModelUploadInFull) -> ModelUploadInFull:
    while upload.state in {"waiting", "checking"}:
        time.sleep(_PACE)
        upload = registry.upload(upload.id)
    return upload


def _told(upload: ModelUploadInFull, console: Console) -> int:
    if upload.version is not None:
        console.print(f"It fits, and is registered as {upload.version.name}.")
        return commands.OK
    console.print(f"It was not registered: {upload.state}.")
    for reason in upload.reasons:
        console.print(Text(f"  {reason.detail}", "red"), soft_wrap=True)
    return commands.INCOMPLETE
