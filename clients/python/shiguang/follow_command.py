"""`shiguang import --follow`: goes on bringing what appears in folders.

It looks again and again instead of having the system tell it: what another machine writes to a
network share is told to nobody, and a library has more folders than a system watches. A look costs
a question about each file, and opens only those that are new.
"""

import argparse
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.text import Text

from shiguang import commands
from shiguang.errors import ClientError, Interrupted, NotSignedIn
from shiguang.files import Found
from shiguang.import_command import Seen, bring, sort_into
from shiguang.journal import Journal
from shiguang.outcomes import PROBLEMS, Kind, Outcome
from shiguang.report import Report
from shiguang.scan import Beside, Item, Scanner

_TRIED_AGAIN = PROBLEMS - {Kind.REJECTED, Kind.EMPTY}  # those would only be refused once more


@dataclass(slots=True)
class Settling:
    """Tells what is to be brought now: what is new and has not changed since the look before.

    Of a folder with anything new all files are named, since a sidecar may come after its photo;
    what the album has of them already costs one question.
    """

    _before: dict[Path, Found] = field(default_factory=dict)
    _brought: dict[Path, Found] = field(default_factory=dict)

    def next(self, items: Iterable[Item]) -> list[Item]:
        """`items`: a whole look."""
        files = {file.path: (item, file) for item in items if (file := _file(item)) is not None}
        still = {path for path, (_, file) in files.items() if self._before.get(path) == file}
        fresh = {path for path in still if self._brought.get(path) != files[path][1]}
        self._before = {path: file for path, (_, file) in files.items()}
        folders = {path.parent for path in fresh}
        return [files[path][0] for path in sorted(still) if path.parent in folders]

    def brought(self, items: Iterable[Item], *, but_for: Collection[Path]) -> None:
        """They are named no more, unless they change; `but_for`: what went wrong is tried again."""
        for item in items:
            file = _file(item)
            if file is not None and file.path not in but_for:
                self._brought[file.path] = file


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Until it is stopped, or no longer signed in. Killed and begun again, it brings what is new
    since, as any import does."""
    settling, remembered = Settling(), dict[Path, Item]()
    console.print(Text(f"Following {', '.join(map(str, arguments.paths))}; Ctrl-C ends it."))
    with Journal() as journal:
        while True:
            scanner = Scanner(include_hidden=arguments.hidden, remembered=remembered)
            found = settling.next(scanner.scan(arguments.paths))
            if found and _bring(found, settling, arguments, journal, console):
                return commands.INTERRUPTED
            time.sleep(arguments.every)


def _bring(
    found: list[Item],
    settling: Settling,
    arguments: argparse.Namespace,
    journal: Journal,
    console: Console,
) -> bool:
    """Whether the user has stopped it. Raises NotSignedIn; an album that does not answer is tried
    again at the next look."""
    seen = sort_into(Seen(), found)
    fatal: ClientError | None
    try:
        fatal = bring(seen, arguments, journal, console)
    except ClientError as error:
        fatal = error
    if isinstance(fatal, NotSignedIn):
        raise fatal
    if isinstance(fatal, Interrupted):
        return True
    if fatal is not None:
        console.print(Text(f"{fatal}; trying again", "red"), soft_wrap=True)
        return False
    settling.brought(found, but_for=_failed(seen.outcomes))
    Report(seen.outcomes, []).show(console)
    return False


def _failed(outcomes: Iterable[Outcome]) -> set[Path]:
    return {outcome.path for outcome in outcomes if outcome.kind in _TRIED_AGAIN}


def _file(item: Item) -> Found | None:
    if isinstance(item, Beside):
        return item.file
    return item if isinstance(item, Found) else None
