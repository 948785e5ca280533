"""Two hundred clients at once, over HTTP, at the product's own web server."""

import http.client
import os
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

import numpy as np

from backend.accounts.models import Scope
from backend.accounts.services.api_keys import create_api_key
from backend.photos.models import Asset
from backend.photos.selectors.timeline import month_buckets
from infra.embedded import parts
from infra.embedded.layout import Layout
from infra.embedded.ports import Ports
from infra.embedded.sizing import for_this_machine
from tests.bench.scale.library import Library

CLIENTS = 200
_SECONDS = 30.0
_PATIENCE = 60.0  # seconds for an answer


@dataclass(frozen=True, slots=True)
class Crowd:
    """What the clients got. Milliseconds, from the request to the end of the answer."""

    clients: int
    seconds: float
    answers: Mapping[int, int]  # by status
    median: float
    most: float  # 95 %
    processes: int
    threads: int

    @property
    def a_second(self) -> float:
        return sum(self.answers.values()) / self.seconds


def ask_at_once(library: Library, environment: Mapping[str, str]) -> Crowd:
    """Raises RuntimeError where any of them was left without an answer, or got a 5xx."""
    scopes = [Scope.ASSETS_READ, Scope.ALBUMS_READ, Scope.PEOPLE_READ]
    _, key = create_api_key(owner=library.owner, name="crowd", scopes=scopes)
    sizing = for_this_machine()
    with TemporaryDirectory(prefix="shiguang-bench-") as folder:
        layout = Layout(Path(folder))
        port = Ports(Path(folder) / "ports.json").claim("api")
        unlimited = {"RATE_LIMIT_USER": "1000000/min"}  # so many clients are many users
        variables = dict(os.environ) | dict(environment) | unlimited
        api = parts.api(layout, variables, host="127.0.0.1", port=port, sizing=sizing)
        api.process.start()
        try:
            _wait(api)
            paths = _paths(library)
            until = time.monotonic() + _SECONDS
            with ThreadPoolExecutor(CLIENTS) as pool:
                running = [
                    pool.submit(_browse, port, key, paths, number, until)
                    for number in range(CLIENTS)
                ]
                answers = [answer for one in running for answer in one.result()]
        finally:
            api.process.stop()
    statuses = Counter(status for status, _ in answers)
    if any(not status or status >= 500 for status in statuses):
        raise RuntimeError(f"the API gave way under {CLIENTS} clients: {dict(statuses)}")
    median, most = np.percentile([took for _, took in answers], [50, 95])
    return Crowd(
        clients=CLIENTS,
        seconds=_SECONDS,
        answers=statuses,
        median=float(median),
        most=float(most),
        processes=sizing.api_processes,
        threads=sizing.api_threads,
    )


def _wait(api: parts.Part) -> None:
    deadline = time.monotonic() + api.within
    while not api.is_ready():
        if time.monotonic() > deadline:
            raise RuntimeError("the API does not answer")
        time.sleep(0.2)


def _paths(library: Library) -> Sequence[str]:
    """What an open album asks for: mostly pages of the timeline."""
    months = [bucket.bucket for bucket in month_buckets(owner=library.owner)]
    photos = Asset.objects.filter(owner=library.owner).order_by("id").values_list("id", flat=True)
    search = urlencode({"person": library.person, "place": library.place, "min_rating": 1})
    return (
        *(f"timeline/buckets/{month}" for month in months[:60]),
        *(f"assets/{photo}" for photo in photos[:: library.photos // 40]),
        *["timeline/buckets?granularity=month"] * 10,
        *[f"albums/{library.large}/assets", f"albums/{library.small}/assets", "albums"] * 5,
        *["people", f"search?{search}", "assets"] * 3,
    )


def _browse(
    port: int, key: str, paths: Sequence[str], number: int, until: float
) -> list[tuple[int, float]]:
    """Asks again and again on one connection, as a browser would. Status and milliseconds."""
    dice = random.Random(number)
    answers = []
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    headers = {"Authorization": f"Bearer {key}", "Accept": "application/json"}
    while time.monotonic() < until:
        start = time.perf_counter()
        try:
            connection.request("GET", f"/api/v1/{dice.choice(paths)}", headers=headers)
            answer = connection.getresponse()
            answer.read()
            status = answer.status
        except (OSError, http.client.HTTPException):
            connection.close()  # the next request opens another
            status = 0  # no answer, or half of one
        answers.append((status, (time.perf_counter() - start) * 1e3))
    connection.close()
    return answers
