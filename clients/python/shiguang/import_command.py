"""`shiguang import`: look, send, describe, fill albums, report."""

import argparse
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console

from shiguang import commands, exports, takeout
from shiguang.api import Api
from shiguang.archives import looks_like_archive
from shiguang.delivery import Delivery
from shiguang.errors import ClientError, Interrupted
from shiguang.exports import KeptAlbum
from shiguang.files import Found
from shiguang.folders import FolderOf, albums_within, fill_albums, folders_below
from shiguang.importer import Importer
from shiguang.journal import Journal
from shiguang.outcomes import Kind, Outcome
from shiguang.progress import Bars, Lines
from shiguang.report import Report
from shiguang.scan import Beside, Item, Scanner
from shiguang.sidecars import Describer, Paired, pair
from shiguang.stopping import Stop
from shiguang.transfer import Transfer
from shiguang_client.generated.models import Failure, UploadLane

BULK_FROM = 500  # an import larger than this yields to fresh photos


@dataclass(slots=True)
class Seen:
    """What there is to import, and what became of the files so far."""

    photos: list[Found] = field(default_factory=list)
    besides: list[Found] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


def run(arguments: argparse.Namespace, console: Console) -> int:
    seen = _scan(arguments.paths, include_hidden=arguments.hidden, console=console)
    with Journal() as journal:
        fatal = bring(seen, arguments, journal, console)
    failures: list[Failure] = []
    if arguments.watch and fatal is None:
        failures = commands.follow(_uploaded(seen.outcomes), console)
    report = Report(seen.outcomes, failures)
    report.show(console)
    if arguments.report:
        report.write(arguments.report)
    if isinstance(fatal, Interrupted):
        return commands.INTERRUPTED
    if fatal is not None:
        raise fatal
    return commands.OK if report.complete else commands.INCOMPLETE


def bring(
    seen: Seen, arguments: argparse.Namespace, journal: Journal, console: Console
) -> ClientError | None:
    """Brings what was seen into the album and adds to `seen.outcomes`; returns what ended it before
    its end."""
    fatal = _send(seen, arguments, journal, console)
    return _finish(seen, arguments, journal, console) if fatal is None else fatal


def sort_into(seen: Seen, items: Iterable[Item]) -> Seen:
    for item in items:
        if isinstance(item, Found):
            seen.photos.append(item)
        elif isinstance(item, Beside):
            seen.besides.append(item.file)
        else:
            seen.outcomes.append(item)
    return seen


def _scan(paths: Iterable[Path], *, include_hidden: bool, console: Console) -> Seen:
    with console.status("Looking for photos…"):
        return sort_into(Seen(), Scanner(include_hidden=include_hidden).scan(paths))


def _send(
    seen: Seen, arguments: argparse.Namespace, journal: Journal, console: Console
) -> ClientError | None:
    """Returns what ended it before its end."""
    stop = Stop()
    with commands.connect(stop) as api, closing(Transfer(api)) as transfer:
        lane: UploadLane = arguments.lane or ("bulk" if len(seen.photos) > BULK_FROM else "fresh")
        delivery = None if arguments.dry_run else Delivery(api, transfer, lane)
        with Bars(console) if console.is_terminal else Lines() as progress:
            importer = Importer(api, delivery, journal, progress, stop, workers=arguments.jobs)
            seen.outcomes += importer.run(seen.photos)
    return importer.fatal


def _finish(
    seen: Seen, arguments: argparse.Namespace, journal: Journal, console: Console
) -> ClientError | None:
    """Sidecars and albums, now that the photos are there; returns what ended it before its end."""
    paired = pair(seen.photos, seen.besides)
    kept = [] if arguments.albums is False else exports.albums_among(paired.others)
    paired = paired.without(one.file for one in kept)
    try:
        with commands.connect() as api:
            with console.status("Reading sidecars…"):
                describer = Describer(api, journal, dry=arguments.dry_run)
                told = describer.run(seen.outcomes, paired)
            for folder_of in () if arguments.dry_run else _albums(arguments, paired):
                filled = fill_albums(api, seen.outcomes, folder_of)
                if filled.albums:
                    console.print(f"{filled.albums} albums, {filled.added} photos put into them.")
            if kept:
                told += _restore(api, kept, console, dry=arguments.dry_run)
            seen.outcomes += told
    except ClientError as error:
        return error
    except KeyboardInterrupt:
        return Interrupted("stopped by the user")
    return None


def _albums(arguments: argparse.Namespace, paired: Paired) -> Sequence[FolderOf]:
    """Folders become albums on request; the albums in archives do unless told otherwise."""
    archives = [path for path in arguments.paths if looks_like_archive(path)]
    folders = [path for path in arguments.paths if path not in archives]
    wanted: list[FolderOf] = []
    if arguments.albums:
        wanted.append(folders_below(folders))
    if arguments.albums is not False and archives:
        wanted.append(albums_within(archives, takeout.albums(paired.others)))
    return wanted


def _restore(api: Api, kept: Sequence[KeptAlbum], console: Console, *, dry: bool) -> list[Outcome]:
    restored = exports.restore(api, kept, dry=dry)
    line = f"{len(kept)} albums of an export, {restored.added} photos put into them"
    lacking = f"; {restored.missing} of theirs are not in the library" if restored.missing else ""
    if not dry:
        console.print(f"{line}{lacking}.")
    return restored.outcomes


def _uploaded(outcomes: Iterable[Outcome]) -> frozenset[str]:
    return frozenset(o.asset_id for o in outcomes if o.kind is Kind.UPLOADED and o.asset_id)
