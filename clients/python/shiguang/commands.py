"""What each command does; arguments come parsed, and the exit status is returned."""

import argparse
import getpass
import sys

from rich.console import Console
from rich.filesize import decimal
from rich.table import Table
from rich.text import Text

from shiguang import credentials
from shiguang.api import Api
from shiguang.credentials import Credentials
from shiguang.errors import ClientError, NotSignedIn
from shiguang.login import credentials_by_password
from shiguang.progress import shortened
from shiguang.stopping import Stop
from shiguang.watch import Watch
from shiguang_client import Backoff
from shiguang_client.generated.models import Failure

OK, INCOMPLETE, USAGE, INTERRUPTED = 0, 1, 2, 130


def login(arguments: argparse.Namespace, console: Console) -> int:
    url = arguments.url.rstrip("/")
    if arguments.api_key:
        given = arguments.api_key
        found = Credentials(url, _secret("API key: ") if given == "-" else given)
    else:
        name = arguments.login or input("E-mail or phone number: ")
        found = _by_password(url, name, _secret("Password: "))
    with Api(found.url, key=found.key) as api:
        account = api.account()
    path = credentials.save(found)
    console.print(f"Signed in to {url} as {account.email}; the key is in {path}.")
    return OK


def _by_password(url: str, name: str, password: str) -> Credentials:
    try:
        return credentials_by_password(url, login=name, password=password)
    except NotSignedIn as error:
        if error.code != "second_factor_required":
            raise
        code = _secret("Code of the authenticator app: ")
        return credentials_by_password(url, login=name, password=password, code=code)


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
    with connect() as api:
        account, jobs = api.account(), api.jobs()
    quota = decimal(account.quota_bytes) if account.quota_bytes is not None else "no limit"
    console.print(Text(f"{api.url} as {account.email}"))
    console.print(f"{decimal(account.used_bytes)} used, quota: {quota}")
    assets = jobs.assets
    console.print(
        f"photos: {assets.complete} complete, {assets.processing} processing, "
        f"{assets.partial} partial, {assets.failed} failed"
    )
    table = Table("stage", "waiting", "ready", "running", "done", "failed", "skipped", box=None)
    for row in jobs.stages:
        numbers = ("waiting", "ready", "running", "done", "failed", "skipped")
        table.add_row(row.stage, *(str(getattr(row, name)) for name in numbers))
    console.print(table)
    return OK


def watch(_: argparse.Namespace, console: Console) -> int:
    return _list_failures(follow(None, console), console)


def search(arguments: argparse.Namespace, console: Console) -> int:
    with connect() as api:
        page = api.search(" ".join(arguments.words), limit=arguments.limit)
    for hit in page.items:
        asset = hit.asset
        reasons = ", ".join(f"{reason.kind}: {reason.label}" for reason in hit.reasons)
        day = asset.captured_at.date().isoformat()
        line = f"{asset.id}  {day}  {shortened(asset.filename, 40)}  {reasons}"
        console.print(Text(line), soft_wrap=True)
    if page.semantic == "unavailable":
        console.print("Searched by words only: the search by meaning does not answer just now.")
    if not page.items:
        console.print("Nothing found.")
    return OK


def failures(arguments: argparse.Namespace, console: Console) -> int:
    with connect() as api:
        if arguments.replay:
            console.print(f"{api.replay_failures()} stages will run again.")
            return OK
        return _list_failures(list(api.failures()), console)


def _list_failures(found: list[Failure], console: Console) -> int:
    for failure in found:
        error = failure.error
        line = f"{failure.filename}: {failure.stage}: {error.detail} ({error.code})"
        console.print(Text(shortened(line, 400)), soft_wrap=True)
    if not found:
        console.print("No failures.")
    return INCOMPLETE if found else OK


def follow(asset_ids: frozenset[str] | None, console: Console) -> list[Failure]:
    """Waits until these photos, or all, are processed; what failed of them. Rich draws nothing when
    the output is no terminal."""
    with connect() as api, console.status("Processing…") as shown:

        def changed(left: int) -> None:
            shown.update(f"Processing: {left} photos to go")

        following = Watch(api, asset_ids, changed)
        following.run()
        return following.failures()


def connect(stop: Stop | None = None) -> Api:
    """With the key that this machine keeps. Raises NotSignedIn."""
    known = credentials.load()
    backoff = Backoff(sleep=stop.sleep) if stop else None
    return Api(known.url, key=known.key, backoff=backoff)


def _revoked(stored: Credentials) -> bool:
    try:
        with Api(stored.url, key=stored.key, backoff=Backoff(attempts=2)) as api:
            api.revoke_key(stored.key_id)
    except ClientError:
        return False
    return True


def _secret(prompt: str) -> str:
    """From the terminal, unseen, or from the standard input; never from the shell's history."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
