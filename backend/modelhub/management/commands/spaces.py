"""`manage.py spaces list|open|switch|retire`: the embedding spaces, from the command line."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from backend.common.errors import ShiguangError
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.selectors.progress import progress_of
from backend.modelhub.selectors.spaces import get_space, list_makeable, list_spaces
from backend.modelhub.services.lifecycle import open_space, retire, switch_to


class Command(BaseCommand):
    help = "Shows the embedding spaces; begins another, switches between them, gives one up."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("list", help="every space, and what could be opened")
        opening = actions.add_parser("open", help="begin a space; the relay fills it")
        opening.add_argument("kind", choices=[kind.value for kind in SpaceKind])
        opening.add_argument("version")
        opening.add_argument(
            "--switch-when-complete", action="store_true", help="switch to it by itself"
        )
        for name, does in (("switch", "ask this one from now on"), ("retire", "give it up")):
            actions.add_parser(name, help=does).add_argument("space", type=int)
        actions.choices["retire"].add_argument(
            "--yes", action="store_true", help="without asking first"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            self._do(options)
        except ShiguangError as error:
            raise CommandError(str(error)) from error
        try:
            self._list()
            self.stdout.flush()
        except BrokenPipeError:
            # Whoever reads has enough, as `head` has. Nothing is left to be written at the exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _do(self, options: dict[str, Any]) -> None:
        match options["action"]:
            case "open":
                open_space(
                    kind=SpaceKind(options["kind"]),
                    version=options["version"],
                    switches_when_complete=options["switch_when_complete"],
                )
            case "switch":
                switch_to(space_id=options["space"])
            case "retire":
                if not options["yes"]:
                    _ask(options["space"])
                retire(space_id=options["space"])

    def _list(self) -> None:
        kept = {(space.kind, space.version) for space in list_spaces()}
        for space in list_spaces():
            self.stdout.write(_line(space))
        for makeable in list_makeable():
            if (makeable.kind, makeable.version) not in kept:
                self.stdout.write(f"   -  {makeable.kind:9} {makeable.version}  can be opened")


def _ask(space_id: int) -> None:
    """Raises CommandError without a yes, and where there is nobody to give it."""
    space = get_space(space_id=space_id)
    if not sys.stdin.isatty():
        raise CommandError(
            "Retiring a space deletes all its points, and nobody can be asked here: say --yes."
        )
    question = f"Delete all points of {space.kind} {space.version} for good? [y/N] "
    if input(question).strip().casefold() not in {"y", "yes"}:
        raise CommandError("Nothing was retired.")


def _line(space: EmbeddingSpace) -> str:
    line = f"{space.pk:4}  {space.kind:9} {space.version}  {space.state}"
    if space.state != SpaceState.BUILDING:
        return line
    progress = progress_of(space)
    failed = f", {progress.failed} failed" if progress.failed else ""
    return f"{line}, {progress.filled} of {progress.photos} photos{failed}"
