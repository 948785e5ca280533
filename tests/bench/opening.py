"""How long a telephone of the middle class on a slow line waits for its photos: in the phone app,
and in the console, which is the baseline."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from infra.docs.installation import Account, installation
from infra.docs.screens import sign_in
from tests.bench.tables import table

_RUNS = 5
_SIZE: ViewportSize = {"width": 390, "height": 844}
_SLOWER = 4  # times, the processor
# "Slow 4G" of Chromium's own tools, in milliseconds and bytes a second
_LINE = {"latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}
_WITHIN = 120_000  # milliseconds
_STARTS = ("cold", "warm")
_TIMES = {"paint": "first paint", "first": "first photo", "all": "full of photos"}

# Looks in each frame which photos of the window have come; `told` once none came for a while.
_WATCH = """
  const quiet = 3000, came = new Map();
  globalThis.told = new Promise(done => {
    const look = now => {
      for (const tile of document.querySelectorAll(TILE)) {
        const { top, bottom, height } = tile.getBoundingClientRect();
        if (came.has(tile) || height === 0 || bottom <= 0 || top >= innerHeight) continue;
        const image = tile.querySelector('img');
        if (!image?.complete || !image.naturalWidth) continue;
        if (Number(getComputedStyle(image).opacity) > 0) came.set(tile, now);
      }
      const times = [...came.values()];
      if (!times.length || now - Math.max(...times) < quiet) return requestAnimationFrame(look);
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      done({
        paint: paint.startTime,
        first: Math.min(...times),
        all: Math.max(...times),
        photos: [...came.keys()].filter(tile => tile.isConnected).length,
      });
    };
    requestAnimationFrame(look);
  });
"""


@dataclass(frozen=True, slots=True)
class App:
    path: str
    tile: str  # a selector


CONSOLE = "console"
PHONE_APP = "phone app"
_APPS = {CONSOLE: App("/", "[data-photo]"), PHONE_APP: App("/m", "main button")}


@dataclass(frozen=True, slots=True)
class Opened:
    """Medians of some runs; times in milliseconds from asking for the page."""

    app: str
    start: str
    times: Mapping[str, float]
    photos: int  # in the window
    received: float  # bytes, of whatever came over the line


def measure() -> Sequence[Opened]:
    """Raises RuntimeError without Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise RuntimeError("Chromium is needed: infra/browser.sh")
    runs: dict[tuple[str, str], list[dict[str, float]]] = {}
    with installation() as account, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        cookies = _cookies(browser, account)
        for _ in range(_RUNS):
            for name, app in _APPS.items():
                context = _telephone(browser)
                context.add_cookies(cookies)
                for start in _STARTS:  # the second finds what the first has left
                    runs.setdefault((start, name), []).append(_open(context, account, app))
                context.close()
    return [_summary(name, start, told) for (start, name), told in sorted(runs.items())]


def _telephone(browser: Browser) -> BrowserContext:
    context = browser.new_context(viewport=_SIZE, is_mobile=True, has_touch=True)
    context.set_default_timeout(_WITHIN)
    return context


def _cookies(browser: Browser, account: Account) -> Any:
    context = _telephone(browser)
    sign_in(context.new_page(), account)
    found = context.cookies()
    context.close()
    return found


def _open(context: BrowserContext, account: Account, app: App) -> dict[str, float]:
    page = context.new_page()
    received = _slow_down(page)
    page.add_init_script(_WATCH.replace("TILE", repr(app.tile)))
    page.goto(account.url + app.path)
    told: dict[str, float] = page.wait_for_function("() => globalThis.told").json_value()
    page.close()
    return told | {"received": sum(received)}


def _slow_down(page: Page) -> list[float]:
    """Returns the list of what comes over the line, in bytes."""
    received: list[float] = []
    cdp = page.context.new_cdp_session(page)
    cdp.send("Network.enable")
    cdp.on("Network.loadingFinished", lambda told: received.append(told["encodedDataLength"]))
    cdp.send("Network.emulateNetworkConditions", {"offline": False, **_LINE})
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return received


def _summary(app: str, start: str, runs: Sequence[Mapping[str, float]]) -> Opened:
    return Opened(
        app,
        start,
        times={time: median(run[time] for run in runs) for time in _TIMES},
        photos=int(median(run["photos"] for run in runs)),
        received=median(run["received"] for run in runs),
    )


def section(result: Sequence[Opened]) -> Iterable[str]:
    yield "## Opening the album on a telephone"
    yield ""
    yield (
        "`make bench SECTION=opening`: from the address to the photos, signed in, in headless"
        f" Chromium ({_SIZE['width']} x {_SIZE['height']}) beside the whole product with its sample"
        f" album on this machine; the processor {_SLOWER} times slower, the line Chromium's"
        f" “Slow 4G”. Milliseconds, the median of {_RUNS} runs. Cold: nothing is on the telephone;"
        " warm: what the opening before has left there. The console on the same telephone is the"
        " baseline."
    )
    yield ""
    yield from table(("start", "page", *_TIMES.values(), "photos", "received, kB"), _rows(result))


def _rows(result: Sequence[Opened]) -> Iterable[tuple[str, ...]]:
    for start in _STARTS:
        baseline, ours = (
            next(one for one in result if (one.app, one.start) == (app, start)) for app in _APPS
        )
        for one in (baseline, ours):
            times = (f"{one.times[time]:,.0f}" for time in _TIMES)
            yield (start, one.app, *times, str(one.photos), f"{one.received / 1e3:,.0f}")
        ratios = (f"{ours.times[time] / baseline.times[time]:.2f}" for time in _TIMES)
        share = f"{ours.received / baseline.received:.2f}" if baseline.received else ""
        yield (start, f"{PHONE_APP} / {CONSOLE}", *ratios, "", share)
