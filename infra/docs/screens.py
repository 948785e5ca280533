"""Pictures of every page of the web app: `python -m infra.docs.screens FOLDER`.

With `--in-hand`, of the phone app. A whole installation is started, and its sample album dressed as
a family would. For each page there is one sheet: in both languages, by day and by night, on the
windows of `SETTINGS`, for somebody to look at. Those in `kept` go into the documentation, by
`--keep`.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from shutil import which

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from infra.docs.family import dress
from infra.docs.installation import Account, installation, signed_in
from infra.docs.routes import filled, routes, routes_in_hand

_IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
_GAP = 16
_PATIENCE = 10  # looks at a page on which something moves


@dataclass(frozen=True)
class Setting:
    width: int
    height: int
    locale: str
    is_dark: bool
    is_phone: bool = False  # a finger, and the window of a phone's browser


@dataclass(frozen=True)
class WebApp:
    """`routes` by the names of their pictures; `kept`: which of them stand side by side in one."""

    routes: Mapping[str, str]
    settings: Sequence[Setting]
    kept: Mapping[str, Sequence[str]]


def _name(route: str) -> str:
    return route.strip("/").replace("$", "").replace("/", "-") or "timeline"


CONSOLE = WebApp(
    {_name(route): route for route in (*routes(), "/s/$key")},
    (
        Setting(1280, 800, "en-GB", is_dark=False),
        Setting(390, 844, "zh-CN", is_dark=False),
        Setting(1280, 800, "zh-CN", is_dark=True),
        Setting(390, 844, "en-GB", is_dark=True),
    ),
    {"timeline": ["timeline"], "viewer": ["photos-photoId"], "overview": ["manage"]},
)
IN_HAND = WebApp(
    routes_in_hand() | {"locked": routes_in_hand()["link"].replace("$key", "$lockedKey")},
    (
        Setting(390, 844, "zh-CN", is_dark=False, is_phone=True),
        Setting(390, 844, "en-GB", is_dark=True, is_phone=True),
        # the same telephone, for who reads at 122 per cent
        Setting(320, 693, "en-GB", is_dark=False, is_phone=True),
    ),
    {"in-hand": ["timeline", "photo", "search", "album"]},
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--in-hand", action="store_true", help="of the phone app")
    parser.add_argument("--keep", action="store_true", help="renew those of the documentation too")
    parser.add_argument("--only", metavar="PART", default="", help="pictures whose names begin so")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = IN_HAND if options.in_hand else CONSOLE
    with installation() as account, sync_playwright() as playwright:
        with signed_in(account) as api:
            objects = dress(api, account)
        browser = playwright.chromium.launch(
            executable_path=which("chromium") or which("google-chrome"), args=["--no-sandbox"]
        )
        addresses = {name: account.url + filled(at, objects) for name, at in app.routes.items()}
        wanted = {name: at for name, at in addresses.items() if name.startswith(options.only)}
        contexts = [entered(browser, account, setting) for setting in app.settings]
        draw_sheets(contexts, wanted, options.folder)
        if options.keep:
            for name, pages in app.kept.items():
                shots = [picture(contexts[0].new_page(), addresses[page]) for page in pages]
                kept = sheet(shots, in_a_row=len(shots))
                kept.save(_IMAGES / f"{name}.webp", quality=82, method=6)


def draw_sheets(
    contexts: Sequence[BrowserContext], addresses: Mapping[str, str], folder: Path
) -> None:
    """A picture for each name, of that address in all contexts."""
    for name, address in addresses.items():
        shots = [picture(context.new_page(), address) for context in contexts]
        sheet(shots).save(folder / f"{name}.webp", quality=80)


def entered(browser: Browser, account: Account, setting: Setting) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": setting.width, "height": setting.height},
        locale=setting.locale,
        color_scheme="dark" if setting.is_dark else "light",
        is_mobile=setting.is_phone,
        has_touch=setting.is_phone,
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
    """What is to be seen at first sight, once nothing moves any more; the page is closed."""
    page.goto(url)
    page.locator("h1, [role=dialog]").first.wait_for(state="attached")
    shot = b""
    for _ in range(_PATIENCE):
        page.wait_for_timeout(1500)
        before, shot = shot, page.screenshot()
        if shot == before:
            break
    page.close()
    return Image.open(BytesIO(shot)).convert("RGB")


def sheet(shots: Sequence[Image.Image], *, in_a_row: int = 2) -> Image.Image:
    rows = [shots[at : at + in_a_row] for at in range(0, len(shots), in_a_row)]
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
