"""What each command does; arguments come parsed, and the exit status is returned."""

import argparse
import getpass
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from rich.console import Console
from rich.filesize import decimal
from rich.status import Status
from rich.table import Table
from rich.text import Text

from shiguang import credentials
from shiguang.api import Api
from shiguang.backoff import Backoff
from shiguang.credentials import Credentials
from shiguang.delivery import Delivery
from shiguang.errors import ClientError, Interrupted
from shiguang.folders import fill_albums
from shiguang.importer import Importer
from shiguang.journal import Journal
from shiguang.login import credentials_by_password
from shiguang.outcomes import Kind, Outcome
from shiguang.progress import Bars, Lines, shortened
from shiguang.report import Report
from shiguang.scan import Found, Scanner
from shiguang.shapes import Failure
from shiguang.stopping import Stop
from shiguang.transfer import Transfer
from shiguang.watch import Watch

OK, INCOMPLETE, USAGE, INTERRUPTED = 0, 1, 2, 130
BULK_FROM = 500  # an import larger than this yields to fresh photos


def login(arguments: argparse.Namespace, console: Console) -> int:
    url = arguments.url.rstrip("/")
    if arguments.api_key:
        given = arguments.api_key
        found = Credentials(url, _secret("API key: ") if given == "-" else given)
    else:
        email = arguments.email or input("E-mail: ")
        found = credentials_by_password(url, email=email, password=_secret("Password: "))
    with Api(found.url, key=found.key) as api:
        account = api.account()
    path = credentials.save(found)
    console.print(f"Signed in to {url} as {account['email']}; the key is in {path}.")
    return OK


def logout(_: argparse.Namespace, console: Console) -> int:
    stored = credentials.stored_credentials()
    if stored is None:
        console.print("There was nothing to sign out of.")
        return OK
    revoked = bool(stored.key_id) and _revoked(stored)
    credentials.forget()
    console.print("Signed out; the key was revoked." if revoked else "Signed out on this machine.")
    if not revoked:
        console.print("The key itself is still valid; revoke it in the album if it got about.")
    return OK


def status(_: argparse.Namespace, console: Console) -> int:
    with _api() as api:
        account, jobs = api.account(), api.jobs()
    quota = decimal(account["quota_bytes"]) if account["quota_bytes"] is not None else "no limit"
    console.print(Text(f"{api.url} as {account['email']}"))
    console.print(f"{decimal(account['used_bytes'])} used, quota: {quota}")
    assets = jobs["assets"]
    console.print(
        f"photos: {assets['complete']} complete, {assets['processing']} processing, "
        f"{assets['partial']} partial, {assets['failed']} failed"
    )
    table = Table("stage", "waiting", "ready", "running", "done", "failed", "skipped", box=None)
    for row in jobs["stages"]:
        numbers = ("waiting", "ready", "running", "done", "failed", "skipped")
        table.add_row(row["stage"], *(str(row[name]) for name in numbers))  # type: ignore[literal-required]
    console.print(table)
    return OK


def import_(arguments: argparse.Namespace, console: Console) -> int:
    found, skipped = _scan(arguments.paths, include_hidden=arguments.hidden, console=console)
    stop = Stop()
    with _api(stop) as api, Journal() as journal, closing(Transfer(api)) as transfer:
        lane = arguments.lane or ("bulk" if len(found) > BULK_FROM else "fresh")
        delivery = None if arguments.dry_run else Delivery(api, transfer, lane)
        with Bars(console) if console.is_terminal else Lines() as progress:
            importer = Importer(api, delivery, journal, progress, stop, workers=arguments.jobs)
            outcomes = skipped + importer.run(found)
        if arguments.albums and delivery is not None and importer.fatal is None:
            filled = fill_albums(api, outcomes, arguments.paths)
            console.print(f"{filled.albums} albums, {filled.added} photos put into them.")
    failures: list[Failure] = []
    if arguments.watch and importer.fatal is None:
        failures = _watch(_uploaded(outcomes), console)
    report = Report(outcomes, failures)
    report.show(console)
    if arguments.report:
        report.write(arguments.report)
    if isinstance(importer.fatal, Interrupted):
        return INTERRUPTED
    if importer.fatal is not None:
        raise importer.fatal
    return OK if report.complete else INCOMPLETE


def watch(_: argparse.Namespace, console: Console) -> int:
    return _list_failures(_watch(None, console), console)


def search(arguments: argparse.Namespace, console: Console) -> int:
    with _api() as api:
        page = api.search(" ".join(arguments.words), limit=arguments.limit)
    for hit in page["items"]:
        asset = hit["asset"]
        reasons = ", ".join(f"{reason['kind']}: {reason['label']}" for reason in hit["reasons"])
        day = (asset["captured_at"] or "")[:10]
        line = f"{asset['id']}  {day}  {shortened(asset['filename'], 40)}  {reasons}"
        console.print(Text(line), soft_wrap=True)
    if page["semantic"] == "unavailable":
        console.print("Searched by words only: the search by meaning does not answer just now.")
    if not page["items"]:
        console.print("Nothing found.")
    return OK


def failures(arguments: argparse.Namespace, console: Console) -> int:
    with _api() as api:
        if arguments.replay:
            console.print(f"{api.replay_failures()} stages will run again.")
            return OK
        return _list_failures(list(api.failures()), console)


def _list_failures(found: list[Failure], console: Console) -> int:
    for failure in found:
        error = failure["error"]
        line = f"{failure['filename']}: {failure['stage']}: {error['detail']} ({error['code']})"
        console.print(Text(shortened(line, 400)), soft_wrap=True)
    if not found:
        console.print("No failures.")
    return INCOMPLETE if found else OK


def _scan(
    paths: Iterable[Path], *, include_hidden: bool, console: Console
) -> tuple[list[Found], list[Outcome]]:
    found: list[Found] = []
    skipped: list[Outcome] = []
    with _status("Looking for photos…", console):
        for item in Scanner(include_hidden=include_hidden).scan(paths):
            if isinstance(item, Found):
                found.append(item)
            else:
                skipped.append(item)
    return found, skipped


def _watch(asset_ids: frozenset[str] | None, console: Console) -> list[Failure]:
    with _api() as api, _status("Processing…", console) as shown:

        def changed(left: int) -> None:
            shown.update(f"Processing: {left} photos to go")

        following = Watch(api, asset_ids, changed)
        following.run()
        return following.failures()


def _uploaded(outcomes: Iterable[Outcome]) -> frozenset[str]:
    return frozenset(o.asset_id for o in outcomes if o.kind is Kind.UPLOADED and o.asset_id)


def _api(stop: Stop | None = None) -> Api:
    known = credentials.load()
    backoff = Backoff(sleep=stop.sleep) if stop else None
    return Api(known.url, key=known.key, backoff=backoff)


def _status(words: str, console: Console) -> Status:
    # Rich draws nothing when the output is no terminal.
    return console.status(words)


def _revoked(stored: Credentials) -> bool:
    try:
        with Api(stored.url, key=stored.key, backoff=Backoff(attempts=2)) as api:
            api.call("DELETE", f"/api-keys/{stored.key_id}")
    except ClientError:
        return False
    return True


def _secret(prompt: str) -> str:
    """From the terminal, unseen, or from the standard input; never from the shell's history."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
