"""Pictures of every page of the web app: `python -m infra.docs.screens FOLDER`.

A whole installation is started, and its sample album dressed as a family would. For each page
there is one sheet: on a desk and on a phone, by day and by night, in English and in Chinese, for
somebody to look at. Those in `KEPT` go into the README, by `--keep`.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from shutil import which

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from infra.docs.family import dress
from infra.docs.installation import Account, installation, signed_in
from infra.docs.routes import filled, routes

_IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
_GAP = 16


@dataclass(frozen=True)
class Setting:
    width: int
    height: int
    locale: str
    is_dark: bool


DESK = Setting(1280, 800, "en-GB", is_dark=False)
SETTINGS = (
    DESK,
    Setting(390, 844, "zh-CN", is_dark=False),
    Setting(1280, 800, "zh-CN", is_dark=True),
    Setting(390, 844, "en-GB", is_dark=True),
)
KEPT = {"timeline": "/", "viewer": "/photos/$photoId", "overview": "/manage"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", action="store_true", help="renew those of the README too")
    parser.add_argument("--only", metavar="PART", default="", help="routes that begin so")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with installation() as account, sync_playwright() as playwright:
        with signed_in(account) as api:
            objects = dress(api, account)
        browser = playwright.chromium.launch(
            executable_path=which("chromium") or which("google-chrome"), args=["--no-sandbox"]
        )
        pages = {route: filled(route, objects) for route in routes()}
        pages["/s/$key"] = objects["shared"]
        wanted = {at: page for at, page in pages.items() if at.startswith(options.only)}
        draw_sheets(browser, account, wanted, options.folder)
        if options.keep:
            context = entered(browser, account, DESK)
            for name, route in KEPT.items():
                shot = picture(context.new_page(), account.url + pages[route])
                shot.save(_IMAGES / f"{name}.webp", quality=82, method=6)


def draw_sheets(browser: Browser, account: Account, pages: dict[str, str], folder: Path) -> None:
    """A picture for each route, `albums-albumId.webp`, of that page in all `SETTINGS`."""
    contexts = [entered(browser, account, setting) for setting in SETTINGS]
    for route, address in pages.items():
        shots = [picture(context.new_page(), account.url + address) for context in contexts]
        name = route.strip("/").replace("$", "").replace("/", "-") or "timeline"
        sheet(shots).save(folder / f"{name}.webp", quality=80)


def entered(browser: Browser, account: Account, setting: Setting) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": setting.width, "height": setting.height},
        locale=setting.locale,
        color_scheme="dark" if setting.is_dark else "light",
    )
    sign_in(context.new_page(), account)
    return context


def sign_in(page: Page, account: Account) -> None:
    """At the door; the page is closed, its browser knows the session."""
    page.goto(f"{account.url}/sign-in")
    page.locator("input[name=login]").fill(account.email)
    page.locator("input[type=password]").fill(account.password)
    page.locator("input[type=password]").press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.close()


def picture(page: Page, url: str) -> Image.Image:
    """What is to be seen at first sight; the page is closed."""
    page.goto(url)
    page.locator("h1, [role=dialog]").first.wait_for(state="attached")
    page.wait_for_timeout(1500)  # pictures fade in; nothing says when all of them have
    shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return shot


def sheet(shots: Sequence[Image.Image]) -> Image.Image:
    """Two in a row."""
    rows = [shots[at : at + 2] for at in range(0, len(shots), 2)]
    width = max(sum(shot.width + _GAP for shot in row) for row in rows) - _GAP
    heights = [max(shot.height for shot in row) + _GAP for row in rows]
    whole = Image.new("RGB", (width, sum(heights) - _GAP), "#888888")
    for row, top in zip(rows, accumulate(heights, initial=0), strict=False):
        left = 0
        for shot in row:
            whole.paste(shot, (left, top))
            left += shot.width + _GAP
    return whole


if __name__ == "__main__":
    main()
