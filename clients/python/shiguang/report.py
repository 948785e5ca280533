"""The report of an import: a table for people, a JSON file for programs."""

import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.filesize import decimal
from rich.table import Table
from rich.text import Text

from shiguang.outcomes import PROBLEMS, Kind, Outcome
from shiguang.progress import shortened
from shiguang_client.generated.models import Failure

SHOWN = 20

_WORDS = {
    Kind.UPLOADED: "uploaded",
    Kind.WOULD_UPLOAD: "would be uploaded",
    Kind.DUPLICATE: "already in the album",
    Kind.DUPLICATE_IN_TRASH: "already in the album's trash",
    Kind.DUPLICATE_IN_RUN: "same content as another file",
    Kind.DESCRIBED: "sidecar, taken over",
    Kind.DESCRIBED_BEFORE: "sidecar, taken over before",
    Kind.ALBUM: "album of an export",
    Kind.UNSUPPORTED: "not a supported picture",
    Kind.IGNORED: "hidden or system file",
    Kind.EMPTY: "empty file",
    Kind.UNREADABLE: "cannot be read",
    Kind.CHANGED: "changed while being read",
    Kind.REJECTED: "rejected by the server",
    Kind.FAILED: "could not be sent",
    Kind.NOT_TRIED: "not tried",
}


@dataclass(frozen=True, slots=True)
class Report:
    outcomes: Sequence[Outcome]
    failures: Sequence[Failure] = ()  # of the processing that followed, when it was watched

    @property
    def complete(self) -> bool:
        """Whether every photo that was found is in the album."""
        return not self.failures and not any(o.kind in PROBLEMS for o in self.outcomes)

    def show(self, console: Console) -> None:
        counts = Counter(outcome.kind for outcome in self.outcomes)
        table = Table(box=None, pad_edge=False)
        table.add_column("what happened")
        table.add_column("files", justify="right")
        table.add_column("size", justify="right")
        for kind in (kind for kind in Kind if counts[kind]):
            size = sum(outcome.size for outcome in self.outcomes if outcome.kind is kind)
            style = "red" if kind in PROBLEMS else ""
            table.add_row(Text(_WORDS[kind], style), str(counts[kind]), decimal(size))
        console.print(table)
        self._show_reasons(console)

    def _show_reasons(self, console: Console) -> None:
        problems = [outcome for outcome in self.outcomes if outcome.kind in PROBLEMS]
        lines = [f"{printable(o.path)}: {o.detail or _WORDS[o.kind]}" for o in problems]
        lines += [f"{f.filename}: {f.stage}: {f.error.detail}" for f in self.failures]
        for line in lines[:SHOWN]:
            console.print(Text(shortened(line, 400), "red"), soft_wrap=True)
        if len(lines) > SHOWN:
            console.print(f"… and {len(lines) - SHOWN} more; --report FILE.json lists them all")

    def write(self, path: Path) -> None:
        """One JSON document; the file is replaced in one step."""
        document = {
            "counts": Counter(str(outcome.kind) for outcome in self.outcomes),
            "complete": self.complete,
            "files": [
                {
                    "path": printable(outcome.path),
                    "outcome": str(outcome.kind),
                    "detail": outcome.detail,
                    "code": outcome.code,
                    "size": outcome.size,
                    "asset_id": outcome.asset_id,
                }
                for outcome in self.outcomes
            ],
            "failures": [failure.to_dict() for failure in self.failures],
        }
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")
        fresh.replace(path)


def printable(path: Path) -> str:
    """A path as text; bytes that are no UTF-8 appear as backslash escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
