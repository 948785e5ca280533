"""Pictures of every page of the web client: `python -m infra.docs.screens FOLDER`.

A whole installation is started in a folder of its own, with the sample album, which is dressed as
a family would (a name, an album, a link). Each page is pictured on a desk and on a phone, by day
and by night, in English and in Chinese, for somebody to look at. Those in `KEPT` go into the
README, by `--keep`.
"""

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from shutil import copyfile, which
from tempfile import TemporaryDirectory

import httpx
from playwright.sync_api import Browser, Page, sync_playwright

from infra.embedded.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "images"
SIZES = {"desk": (1280, 800), "phone": (390, 844)}
LANGUAGES = {"en": "en-GB", "zh": "zh-CN"}
LIGHTS = ("light", "dark")
KEPT = {"desk-light-en-timeline": "timeline", "phone-dark-zh-timeline": "timeline-phone"}
_STARTED = "The sample album is in"
_PATIENCE = 600  # seconds until the sample album has been looked at


@dataclass(frozen=True)
class Installation:
    url: str
    password: str
    email: str = "admin@shiguang.local"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", action="store_true", help="renew those of the README too")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with installation() as album, signed_in(album) as api, sync_playwright() as playwright:
        pages = dressed(api)
        browser = playwright.chromium.launch(
            executable_path=which("chromium") or which("google-chrome"), args=["--no-sandbox"]
        )
        for size, light, language in product(SIZES, LIGHTS, LANGUAGES):
            prefix = f"{size}-{light}-{language}"
            page = opened(browser, album, size=size, light=light, language=language)
            for name, path in pages.items():
                picture(page, album.url + path, options.folder / f"{prefix}-{name}.png")
            page.context.close()
    if options.keep:
        for shot, name in KEPT.items():
            copyfile(options.folder / f"{shot}.png", PICTURES / f"{name}.png")


@contextmanager
def installation() -> Iterator[Installation]:
    """Started as a user would, and thrown away at the end."""
    with TemporaryDirectory(prefix="shiguang-screens-") as folder:
        said = Path(folder) / "output"
        command = [sys.executable, "-m", "infra.embedded", "--data", f"{folder}/data"]
        with said.open("wb") as output:
            process = subprocess.Popen(
                [*command, "up", "--port", str(free_port())], cwd=ROOT, stdout=output
            )
        try:
            _wait_for(lambda: _STARTED in said.read_text() or process.poll() is not None)
            words = said.read_text()
            url, password = (
                re.search(pattern, words) for pattern in (r"album +(\S+)/\s", r"Password +(\S+)")
            )
            if url is None or password is None:
                raise SystemExit(words)
            yield Installation(url[1], password[1])
        finally:
            process.terminate()
            process.wait(60)


@contextmanager
def signed_in(album: Installation) -> Iterator[httpx.Client]:
    """The API in the administrator's name, once every photo of the sample album is complete."""
    with httpx.Client(base_url=f"{album.url}/api/v1", timeout=60) as api:
        api.get("/session")
        api.headers["X-CSRFToken"] = api.cookies["csrftoken"]
        api.post(
            "/session", json={"email": album.email, "password": album.password}
        ).raise_for_status()
        api.headers["X-CSRFToken"] = api.cookies["csrftoken"]
        _wait_for(lambda: api.get("/jobs").json()["assets"]["processing"] == 0)
        yield api


def dressed(api: httpx.Client) -> dict[str, str]:
    """Gives the album what a family would have made, and answers every page by its name."""
    photos = api.get("/assets", params={"limit": 24}).json()["items"]
    people = api.get("/people").json()["items"]
    if people:
        api.patch(f"/people/{people[0]['id']}", json={"name": "Anna"}).raise_for_status()
    ids = [photo["id"] for photo in photos]
    for photo_id in ids[::5]:
        api.patch(f"/assets/{photo_id}", json={"is_favorite": True}).raise_for_status()
    album = api.post("/albums", json={"title": "夏天 · Summer"}).raise_for_status().json()
    api.post(f"/albums/{album['id']}/assets", json={"ids": ids[:9]}).raise_for_status()
    link = api.post("/shares", json={"album_id": album["id"]}).raise_for_status().json()
    person = people[0]["id"] if people else ""
    return {
        "timeline": "/",
        "viewer": f"/photos/{ids[6]}",
        "favorites": "/favorites",
        "archive": "/archive",
        "people": "/people",
        "person": f"/people/{person}",
        "albums": "/albums",
        "album": f"/albums/{album['id']}",
        "shared": f"/s/{link['url'].rsplit('/', 1)[1]}",
        "overview": "/manage",
        "users": "/manage/users",
        "jobs": "/manage/jobs",
        "audit": "/manage/audit",
    }


def opened(browser: Browser, album: Installation, *, size: str, light: str, language: str) -> Page:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=LANGUAGES[language],
        color_scheme="dark" if light == "dark" else "light",
        device_scale_factor=2 if size == "phone" else 1,
    )
    page = context.new_page()
    page.goto(f"{album.url}/sign-in")
    page.locator("input[type=email]").fill(album.email)
    page.locator("input[type=password]").fill(album.password)
    page.locator("input[type=password]").press("Enter")
    page.wait_for_url(f"{album.url}/")
    return page


def picture(page: Page, url: str, path: Path) -> None:
    page.goto(url)
    page.wait_for_timeout(1500)  # pictures fade in; nothing says when all of them have
    page.screenshot(path=path)


def _wait_for(done: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE):
        if done():
            return
        time.sleep(1)
    raise SystemExit("The sample album takes too long.")


if __name__ == "__main__":
    main()
