"""`shiguang download`: an album, or all photos, into a folder; again, only what is not there."""

import argparse
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import httpx
from rich.console import Console
from rich.filesize import decimal
from rich.text import Text

from shiguang import commands
from shiguang.api import Api
from shiguang.downloads import Downloader, Wanted
from shiguang.errors import (
    ClientError,
    Interrupted,
    NotSignedIn,
    NotUnderstood,
    Unreachable,
    UrlExpired,
)
from shiguang.journal import Journal
from shiguang.local_names import Listed, marked, places, safe_name
from shiguang.stopping import Stop
from shiguang_client.generated.models import Asset, Original

_RENEWALS = 3
_ENDS_IT = (NotSignedIn, NotUnderstood, Unreachable, Interrupted)
Ask = Callable[[str], Original]


def run(arguments: argparse.Namespace, console: Console) -> int:
    stop = Stop()
    with (
        commands.connect(stop) as api,
        Journal() as journal,
        httpx.Client(timeout=httpx.Timeout(60.0, connect=15.0)) as http,
    ):
        with console.status("Looking at the album…"):
            ask, photos = _chosen(api, arguments.album)
            listed = places(photos)
        downloader = Downloader(http, journal, api.backoff, stop.check)
        errand = _Errand(arguments.folder, ask, downloader)
        tally = _run_all(errand, listed, arguments.jobs, stop, console)
    console.print(
        f"{tally.fetched} photos fetched ({decimal(tally.size)}), {tally.there} were there, "
        f"{tally.failed} could not be fetched."
    )
    return commands.INCOMPLETE if tally.failed else commands.OK


@dataclass(slots=True)
class _Errand:
    """What a thread does for one photo: its file, and the film of a live photo beside it."""

    root: Path
    ask: Ask
    downloader: Downloader
    _claimed: set[Path] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, photo: Listed, place: Path) -> int:
        """Bytes that were fetched; 0 where all was there."""
        original = self.ask(photo.asset_id)
        path = _named_like(self.root / place, original.filename)
        size = self._bring(photo, path, original, _picture)
        if original.live_film is not None:
            beside = _named_like(path, original.live_film.filename)
            size += self._bring(photo, beside, original, _film)
        return size

    def _bring(
        self, photo: Listed, path: Path, original: Original, pick: Callable[[Original], Wanted]
    ) -> int:
        """Another file of that name stays as it is, and this one is marked."""
        wanted, other = pick(original), path.with_name(marked(path.name, photo.asset_id))
        if self.downloader.has(path, wanted) or self.downloader.has(other, wanted):
            return 0
        target = path if self._claims(path) else other
        for renewal in range(_RENEWALS):
            try:
                self.downloader.fetch(target, wanted, modified_at=photo.captured_at)
                break
            except UrlExpired:
                if renewal == _RENEWALS - 1:
                    raise
                wanted = pick(self.ask(photo.asset_id))
        return wanted.size

    def _claims(self, path: Path) -> bool:
        """Whether nobody has that name, on the disk or in this run."""
        with self._lock:
            is_free = path not in self._claimed and not path.exists()
            self._claimed.add(path)
            return is_free


@dataclass(slots=True)
class _Tally:
    fetched: int = 0
    there: int = 0
    failed: int = 0
    size: int = 0

    def add(self, future: "Future[int]") -> None:
        """Raises what went wrong."""
        size = future.result()
        self.fetched += size > 0
        self.there += size == 0
        self.size += size


def _run_all(
    errand: _Errand, listed: list[tuple[Listed, Path]], jobs: int, stop: Stop, console: Console
) -> _Tally:
    tally = _Tally()
    with ThreadPoolExecutor(jobs) as threads, console.status("Fetching…") as shown:
        try:
            waiting = {threads.submit(errand.run, *one): one[1] for one in listed}
            for done, future in enumerate(as_completed(waiting), start=1):
                try:
                    tally.add(future)
                except _ENDS_IT:
                    raise
                except (ClientError, OSError) as error:
                    tally.failed += 1
                    console.print(Text(f"{waiting[future]}: {error}", "red"), soft_wrap=True)
                shown.update(f"Fetching: {len(listed) - done} photos to go")
        except BaseException:
            stop.set()  # what has come is kept, and gone on with next time
            threads.shutdown(wait=False, cancel_futures=True)
            raise
    return tally


def _chosen(api: Api, album: str | None) -> tuple[Ask, Iterator[Listed]]:
    """How to ask for a file, and the photos. Raises ClientError for an album that is not there."""
    if album is None:
        return api.original, map(_by_month, api.photos())
    found = api.album(album)
    folder = PurePosixPath(safe_name(found.title))
    photos = (
        Listed(str(photo.id), folder, photo.filename, photo.captured_at.timestamp())
        for photo in api.album_photos(found.id)
    )
    return lambda asset_id: api.album_original(found.id, asset_id), photos


def _by_month(photo: Asset) -> Listed:
    folder = PurePosixPath(f"{photo.captured_local_date:%Y/%m}")
    return Listed(str(photo.id), folder, photo.filename, photo.captured_at.timestamp())


def _named_like(path: Path, filename: str) -> Path:
    """Others get of an edited photo a JPEG, whatever the original is."""
    return path.with_suffix(PurePosixPath(safe_name(filename)).suffix)


def _picture(original: Original) -> Wanted:
    return Wanted(original.url, original.size, original.sha256)


def _film(original: Original) -> Wanted:
    film = original.live_film
    if film is None:
        raise ClientError("the photo lost its film while it was fetched; run it again")
    return Wanted(film.url, film.size, film.sha256)
