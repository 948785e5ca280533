"""`python -m infra.embedded up | stop | reset | exec COMMAND`: see the Makefile."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from infra.embedded.instance import AlreadyRunning, end, is_running, read_note
from infra.embedded.layout import KEPT_BY_RESET, REPOSITORY, Layout, default_layout
from infra.embedded.process import StartFailed, sweep
from infra.embedded.product import Options, run
from infra.embedded.supervisor import StopRequested


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    layout = Layout(options.data.resolve())
    match options.verb:
        case "up":
            product = Options(
                host=options.host, port=options.port, sample_album=options.sample_album
            )
            return up(layout, product)
        case "stop":
            return stop(layout)
        case "reset":
            return reset(layout, sure=options.yes)
        case _:
            return execute(layout, options.command)


def up(layout: Layout, options: Options) -> int:
    try:
        run(layout, options, say)
    except AlreadyRunning:
        note = read_note(layout)
        where = note.urls.get("album", "") if note else ""
        say(f"Shiguang is running already{': ' if where else '.'}{where}")
        return 1
    except StartFailed as failure:
        say(f"Shiguang could not start. {failure}")
        return 1
    except StopRequested:
        pass
    say("Stopped.")
    return 0


def stop(layout: Layout) -> int:
    was_running = is_running(layout)
    if not end(layout, within=60):
        say("The supervisor does not end; its process id is in .data/secrets/running.json.")
        return 1
    left = [record for record in layout.records() if sweep(record)]
    say("Stopped." if was_running or left else "Nothing was running.")
    return 0


def reset(layout: Layout, *, sure: bool) -> int:
    if not sure:
        say(f"This deletes every photo, user and setting in {layout.root}.")
        if input("Type `yes` to go on: ").strip() != "yes":
            say("Nothing was deleted.")
            return 1
    if stop(layout):
        return 1
    for path in layout.root.iterdir():
        if path.name in KEPT_BY_RESET:
            continue
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    say("Deleted. The next `make run` starts afresh.")
    return 0


def execute(layout: Layout, command: Sequence[str]) -> int:
    """Runs a command in the environment of the running (or last) product."""
    note = read_note(layout)
    if note is None:
        say("Shiguang has never run here; `make run` starts it.")
        return 1
    if not is_running(layout):
        say("Shiguang is not running; `make run` starts it.")
    environment = {**note.environment, **_terminal()}
    return subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode


def say(text: str) -> None:
    """To the terminal, which may be gone; that must not keep anything from being stopped."""
    try:
        print(text, flush=True)
    except OSError:
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115  for the rest of the process


def _terminal() -> dict[str, str]:
    names = ("TERM", "COLUMNS", "LINES", "NO_COLOR", "LOG_FORMAT", "LOG_LEVEL")
    return {name: os.environ[name] for name in names if name in os.environ}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.embedded", description=__doc__)
    parser.add_argument("--data", type=Path, default=default_layout().root, help="data folder")
    verbs = parser.add_subparsers(dest="verb", required=True)
    up_ = verbs.add_parser("up", help="start everything, and stay")
    up_.add_argument("--host", default=os.environ.get("API_HOST") or "127.0.0.1")
    up_.add_argument("--port", type=int, default=os.environ.get("API_PORT") or None)
    up_.add_argument("--no-sample-album", dest="sample_album", action="store_false")
    verbs.add_parser("stop", help="stop what `up` started")
    reset_ = verbs.add_parser("reset", help="delete all data")
    reset_.add_argument("--yes", action="store_true", help="do not ask")
    exec_ = verbs.add_parser("exec", help="run a command in the product's environment")
    exec_.add_argument("command", nargs=argparse.REMAINDER)
    return parser


if __name__ == "__main__":
    sys.exit(main())
