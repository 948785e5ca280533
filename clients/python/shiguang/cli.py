"""The `shiguang` command: arguments in, exit status out.

0 everything is in the album; 1 some photos are not; 2 wrong usage or not signed in; 3 the server
refused or does not answer; 130 stopped by Ctrl-C.
"""

import argparse
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from shiguang import (
    __version__,
    commands,
    download_command,
    follow_command,
    import_command,
    models_command,
)
from shiguang.errors import ClientError, NotSignedIn

SERVER_TROUBLE = 3


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser("shiguang", description="Your photo album, from the terminal.")
    root.add_argument("--version", action="version", version=f"shiguang {__version__}")
    verbs = root.add_subparsers(required=True, metavar="COMMAND")

    login = verbs.add_parser("login", help="connect this machine with an album")
    login.add_argument(
        "url", type=_address, help="address of the album, such as http://127.0.0.1:8000"
    )
    login.add_argument(
        "--login",
        "--email",
        metavar="NAME",
        help="e-mail address or phone number; asked for when it is not given",
    )
    login.add_argument("--api-key", metavar="KEY", help='use this key; "-" reads it from the input')
    login.set_defaults(run=commands.login)

    logout = verbs.add_parser("logout", help="forget the key on this machine, and revoke it")
    logout.set_defaults(run=commands.logout)

    status = verbs.add_parser("status", help="account, quota and processing")
    status.set_defaults(run=commands.status)

    _add_import(
        verbs.add_parser("import", help="bring folders and archives of photos into the album")
    )

    _add_download(verbs.add_parser("download", help="fetch the photos of an album, or all"))

    watch = verbs.add_parser("watch", help="follow the processing until nothing is left")
    watch.set_defaults(run=commands.watch)

    search = verbs.add_parser("search", help="find photos by words, in Chinese or English")
    search.add_argument("words", nargs="+")
    search.add_argument("--limit", type=_positive, default=20)
    search.set_defaults(run=commands.search)

    _add_models(verbs.add_parser("models", help="the installation's models, for administrators"))

    failures = verbs.add_parser("failures", help="what could not be processed, and why")
    failures.add_argument("--replay", action="store_true", help="run the failed stages again")
    failures.set_defaults(run=commands.failures)
    return root


def _add_import(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    verb.add_argument("--jobs", type=_positive, default=4, help="photos sent at once (4)")
    verb.add_argument("--lane", choices=["fresh", "bulk"], help="bulk yields to fresh photos")
    verb.add_argument("--hidden", action="store_true", help="look into hidden files and folders")
    verb.add_argument("--dry-run", action="store_true", help="say what would be sent, send nothing")
    verb.add_argument(
        "--albums",
        action=argparse.BooleanOptionalAction,
        help="make an album of each folder; without a word, only of the albums in archives",
    )
    verb.add_argument("--watch", action="store_true", help="wait until all are processed")
    verb.add_argument("--report", type=Path, metavar="FILE.json", help="write what became of each")
    verb.add_argument(
        "--follow", action="store_true", help="go on bringing what appears there, until Ctrl-C"
    )
    verb.add_argument(
        "--every", type=_seconds, default=10.0, metavar="SECONDS", help="between two looks (10)"
    )
    verb.set_defaults(run=_import)


def _import(arguments: argparse.Namespace, console: Console) -> int:
    if not arguments.follow:
        return import_command.run(arguments, console)
    if arguments.watch or arguments.report or arguments.dry_run:
        raise ClientError("--follow has no end: --watch, --report and --dry-run do not go with it")
    return follow_command.run(arguments, console)


def _add_download(verb: argparse.ArgumentParser) -> None:
    wanted = verb.add_mutually_exclusive_group(required=True)
    wanted.add_argument("album", nargs="?", metavar="ALBUM", help="its title, or its id")
    wanted.add_argument("--all", action="store_true", help="one's own photos, by year and month")
    verb.add_argument("folder", type=Path, metavar="DIR", help="what is there already is skipped")
    verb.add_argument("--jobs", type=_positive, default=4, help="photos fetched at once (4)")
    verb.set_defaults(run=download_command.run)


def _add_models(verb: argparse.ArgumentParser) -> None:
    acts = verb.add_subparsers(required=True, metavar="ACT")

    listed = acts.add_parser("list", help="tasks, or the versions of one")
    listed.add_argument("task", nargs="?", metavar="TASK")
    listed.set_defaults(run=models_command.list_models)

    show = acts.add_parser("show", help="all that is known of a version")
    show.add_argument("name", metavar="NAME", help="such as poems-3")
    show.set_defaults(run=models_command.show)

    upload = acts.add_parser("upload", help="send weights of one's own, and hear what is in them")
    upload.add_argument("task", metavar="TASK")
    upload.add_argument("files", nargs="+", type=Path, metavar="FILE")
    upload.add_argument("--licence", required=True, help="under which they may be used")
    upload.add_argument("--learned-from", required=True, metavar="WHAT", help="their training data")
    upload.add_argument("--description", default="")
    upload.add_argument("--parent", metavar="NAME", help="what it is held against (the one in use)")
    upload.set_defaults(run=models_command.upload)

    promote = acts.add_parser("promote", help="put a version into use")
    promote.add_argument("name", metavar="NAME")
    promote.add_argument("--reason", required=True)
    promote.set_defaults(run=models_command.promote)

    rollback = acts.add_parser("rollback", help="go back to the version before")
    rollback.add_argument("task", metavar="TASK")
    rollback.add_argument("--reason", required=True)
    rollback.set_defaults(run=models_command.rollback)


def _address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text} does not begin with http:// or https://")
    return text


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds")
    return number


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return number


def main(argv: Sequence[str] | None = None) -> int:
    arguments = parser().parse_args(argv)
    console = Console()
    try:
        return int(arguments.run(arguments, console))
    except KeyboardInterrupt:
        return commands.INTERRUPTED
    except NotSignedIn as error:
        return _complain(error, commands.USAGE)
    except ClientError as error:
        return _complain(error, SERVER_TROUBLE)


def _complain(error: ClientError, status: int) -> int:
    Console(stderr=True).print(Text(f"shiguang: {error}", "red"), soft_wrap=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
