"""What Lighthouse thinks of the timeline and of the viewer.

https://github.com/GoogleChrome/lighthouse: scores of 0 to 100, from how a page loads and from what
it is made of. `desktop` is its profile of a computer, `mobile` that of a phone of the middle class
on a slow line, whose times are reckoned, not waited for.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from infra.docs.installation import Account, installation, signed_in
from infra.docs.screens import sign_in
from infra.embedded.ports import free_port
from tests.bench.tables import table

PROFILES = ("desktop", "mobile")
CATEGORIES = ("performance", "accessibility", "best-practices")
_TIMES = {  # of the audits, in milliseconds; the last is a share of the window
    "first-contentful-paint": "first paint",
    "largest-contentful-paint": "largest paint",
    "total-blocking-time": "blocked",
    "cumulative-layout-shift": "shifted",
}
_RUNS = 3
_HERE = Path(__file__).parent
_COMMAND = _HERE / "node_modules" / "lighthouse" / "cli" / "index.js"


@dataclass(frozen=True, slots=True)
class Judged:
    page: str
    profile: str
    scores: Mapping[str, float]  # of 100, the median of some runs
    times: Mapping[str, float]


def measure() -> Sequence[Judged]:
    """Raises RuntimeError without Chromium; `subprocess.CalledProcessError` where a run fails."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise RuntimeError("Chromium is needed: infra/browser.sh")
    _install()
    port = free_port()
    with (
        installation() as account,
        TemporaryDirectory() as profile,
        sync_playwright() as playwright,
    ):
        # Lighthouse looks through a browser in which somebody has signed in already.
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            args=["--no-sandbox", f"--remote-debugging-port={port}"],
        )
        sign_in(context.new_page(), account)
        found = [
            _judge(name, account.url + path, profile=kind, port=port)
            for (name, path), kind in product(_pages(account).items(), PROFILES)
        ]
        context.close()
    return found


def _pages(account: Account) -> Mapping[str, str]:
    with signed_in(account) as api:
        photo = api.get("/assets", params={"limit": 1}).json()["items"][0]["id"]
    return {"timeline": "/", "viewer": f"/photos/{photo}"}


def _judge(name: str, url: str, *, profile: str, port: int) -> Judged:
    runs = [_run(url, profile=profile, port=port) for _ in range(_RUNS)]
    return Judged(
        name,
        profile,
        scores={
            category: median(100 * run["categories"][category]["score"] for run in runs)
            for category in CATEGORIES
        },
        times={
            audit: median(run["audits"][audit]["numericValue"] for run in runs) for audit in _TIMES
        },
    )


def _run(url: str, *, profile: str, port: int) -> dict[str, Any]:
    command = [
        *("node", str(_COMMAND), url, f"--port={port}", "--output=json", "--quiet"),
        *("--disable-storage-reset", f"--only-categories={','.join(CATEGORIES)}"),
        *(["--preset=desktop"] if profile == "desktop" else []),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=_with_node())
    told: dict[str, Any] = json.loads(done.stdout)
    if told["finalDisplayedUrl"] != url:
        raise RuntimeError(f"{told['finalDisplayedUrl']} was shown in place of {url}")
    return told


def _install() -> None:
    if _COMMAND.exists():
        return
    command = ["npm", "ci", "--prefix", str(_HERE), "--ignore-scripts", "--silent"]
    subprocess.run(command, check=True, env=_with_node())


def _with_node() -> dict[str, str]:
    """Of the environment in which this runs, whatever Node the machine has itself."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def section(result: Sequence[Judged]) -> Iterable[str]:
    yield "## What Lighthouse thinks"
    yield ""
    yield (
        f"`make bench SECTION=lighthouse`: scores of 100, the median of {_RUNS} runs, in headless"
        " Chromium beside the whole product with its sample album on this machine, signed in. Times"
        " in milliseconds; `shifted` is the share of the window that moved while it loaded."
    )
    yield ""
    yield from table(
        ("page", "profile", *CATEGORIES, *_TIMES.values()), [_row(one) for one in result]
    )


def _row(one: Judged) -> tuple[str, ...]:
    *times, shift = one.times.values()
    return (
        *(one.page, one.profile),
        *(f"{one.scores[category]:.0f}" for category in CATEGORIES),
        *(f"{time:,.0f}" for time in times),
        f"{shift:.3f}",
    )
