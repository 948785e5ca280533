"""What a timeline of 100,000 photos costs the browser that scrolls through it."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from playwright.sync_api import CDPSession, Page, ViewportSize, sync_playwright

from infra.samples import album as sample_album
from tests.bench.album import Album, running_album
from tests.bench.tables import table

FEW, MANY = 1_000, 100_000
_PASSWORD = "only for benchmarks"
_SAMPLE = "chelsea.png"
_FRAMES = 300
_STEP = 120  # pixels a frame: seven thousand a second at 60 frames, a brisk flick of the finger
_SIZE: ViewportSize = {"width": 1280, "height": 800}

# Scrolls a step in each frame, and tells the milliseconds between frames.
_SCROLL = """([frames, step]) => new Promise(done => {
  const took = [];
  let before = performance.now();
  const next = now => {
    took.push(now - before);
    before = now;
    if (took.length > frames) return done(took.slice(1));
    scrollBy(0, step);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})"""


_ARE_SHOWN = """() => {
  const seen = [...document.querySelectorAll('[data-photo]')].filter(link => {
    const { top, bottom } = link.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return seen.length > 3 && seen.every(link => link.querySelector('img')?.complete);
}"""


@dataclass(frozen=True, slots=True)
class Scrolled:
    photos: int
    ready: float  # milliseconds from asking for the page until photos are shown
    frames: Sequence[float]  # milliseconds each
    busy: float  # milliseconds of work a frame in the page's own thread
    heap: int  # bytes after collecting, at the end
    nodes: int  # of the document
    deep: float  # milliseconds from a jump into the middle until its photos are shown


def measure() -> Sequence[Scrolled]:
    """Raises RuntimeError without Chromium, and where the console has not been built."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise RuntimeError("Chromium is needed: infra/browser.sh")
    found = []
    with running_album() as album, sync_playwright() as playwright:
        owner = _prepare(album)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for photos in (FEW, MANY):
            _fill(owner, photos)
            page = browser.new_page(viewport=_SIZE, locale="en-GB")
            _sign_in(page, album, owner)
            found.append(_scroll(page, album, photos))
            page.close()
    return found


def _prepare(album: Album) -> Any:
    """Imports one photo, so that rows about others can name its pictures; returns its owner."""
    with TemporaryDirectory() as folder:
        samples = sample_album.fetch(Path(folder) / "samples")
        chosen = Path(folder) / "chosen"
        chosen.mkdir()
        shutil.copy(next(path for path in samples if path.name == _SAMPLE), chosen)
        album.import_folder(chosen)
    os.environ.update(album.environment, DJANGO_SETTINGS_MODULE="backend.config.settings")
    # the browser's threads run an event loop, beside which the ORM would refuse to work
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    import django

    django.setup()
    from backend.photos.models import Asset

    owner = Asset.objects.get().owner
    owner.set_password(_PASSWORD)
    owner.save(update_fields=["password"])
    return owner


def _fill(owner: Any, photos: int) -> None:
    """Copies of the one photo's row, of all shapes, over fifteen years."""
    from backend.photos.models import Asset
    from tests.bench.scale.multiply import analyse, multiply

    template = Asset.objects.get(filename=_SAMPLE)
    Asset.objects.exclude(pk=template.pk).delete()
    taken = f"'2010-01-01 00:00Z'::timestamptz + n * interval '{15 * 365 * 86_400 / photos} s'"
    made = "('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
    multiply(
        template,
        photos,
        id=made,
        sha256="repeat(md5(n::text), 2)",
        filename="'IMG_' || n || '.jpg'",
        captured_at=taken,
        captured_local_date=f"({taken})::date",
        width="(ARRAY[4000, 3000, 4000, 6000, 2252])[1 + n % 5]",
        height="(ARRAY[3000, 4000, 2250, 4000, 4000])[1 + n % 5]",
        original_key="'none/' || n",
    )
    for rendition in template.renditions.all():
        multiply(rendition, photos, asset_id=made)
    analyse(Asset)


def _sign_in(page: Page, album: Album, owner: Any) -> None:
    page.goto(f"{album.environment['SHIGUANG_URL']}/sign-in")
    page.locator("input[name=login]").fill(owner.email)
    page.locator("input[type=password]").fill(_PASSWORD)
    page.locator("input[type=password]").press("Enter")
    page.wait_for_url(f"{album.environment['SHIGUANG_URL']}/")


def _scroll(page: Page, album: Album, photos: int) -> Scrolled:
    cdp = page.context.new_cdp_session(page)
    cdp.send("Performance.enable")
    with _timed(page) as ready:
        page.goto(f"{album.environment['SHIGUANG_URL']}/")
        page.locator("[data-photo] img").first.wait_for()
    before = _metrics(cdp)
    frames: list[float] = page.evaluate(_SCROLL, [_FRAMES, _STEP])
    worked = _metrics(cdp)["TaskDuration"] - before["TaskDuration"]
    with _timed(page) as deep:
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
        page.wait_for_function(_ARE_SHOWN)
    cdp.send("HeapProfiler.collectGarbage")
    after = _metrics(cdp)
    return Scrolled(
        photos=photos,
        ready=ready[0],
        frames=frames,
        busy=1e3 * worked / len(frames),
        heap=int(after["JSHeapUsedSize"]),
        nodes=int(after["Nodes"]),
        deep=deep[0],
    )


@contextmanager
def _timed(page: Page) -> Iterator[list[float]]:
    took: list[float] = []
    start = page.evaluate("performance.timeOrigin + performance.now()")
    yield took
    took.append(page.evaluate("performance.timeOrigin + performance.now()") - start)


def _metrics(cdp: CDPSession) -> dict[str, float]:
    told = cdp.send("Performance.getMetrics")["metrics"]
    return {metric["name"]: metric["value"] for metric in told}


def section(result: Sequence[Scrolled]) -> Iterable[str]:
    few, many = result
    yield f"## Scrolling through {many.photos:,} photos"
    yield ""
    yield (
        "`make bench SECTION=scrolling`: the timeline of the web client in headless Chromium"
        f" ({_SIZE['width']} x {_SIZE['height']}, drawn by the CPU), beside the whole product on"
        f" this machine. {_FRAMES} frames, {_STEP} pixels each; then a jump into the middle."
        f" Compared with {few.photos:,} photos on the same page: what is shown does not depend on"
        " how many there are. Milliseconds."
    )
    yield ""
    yield from table(
        (
            *("photos", "first photos", "frame p50", "p95", "p99", "work a frame"),
            *("heap, MB", "nodes", "after a jump"),
        ),
        [_row(one) for one in result],
    )
    yield ""
    yield (
        f"{many.photos // few.photos} times the photos:"
        f" {np.percentile(many.frames, 95) / np.percentile(few.frames, 95):.2f} times the time of"
        f" a frame (p95), {many.busy / few.busy:.2f} times the work,"
        f" {many.heap / few.heap:.2f} times the memory."
    )


def _row(one: Scrolled) -> tuple[str, ...]:
    return (
        f"{one.photos:,}",
        f"{one.ready:,.0f}",
        *(f"{np.percentile(one.frames, share):.1f}" for share in (50, 95, 99)),
        f"{one.busy:.1f}",
        f"{one.heap / 1e6:.1f}",
        f"{one.nodes:,}",
        f"{one.deep:,.0f}",
    )
