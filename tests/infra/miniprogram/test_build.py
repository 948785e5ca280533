"""What was built for WeChat, against what WeChat refuses. `make test` builds it first."""

import json
import re
from typing import Any

import pytest

from infra.miniprogram.build import Build, base_library
from infra.miniprogram.limits import table, too_large

# https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
PRIVATE = {
    "chooseMedia", "chooseImage", "chooseVideo", "chooseMessageFile", "saveImageToPhotosAlbum",
    "saveVideoToPhotosAlbum", "getRecorderManager", "startRecord", "getClipboardData",
    "setClipboardData", "createCameraContext", "openBluetoothAdapter", "chooseContact",
    "addPhoneContact", "getWeRunData", "startAccelerometer", "startCompass", "startGyroscope",
}  # fmt: skip
# https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
PLACES = {
    "getLocation", "getFuzzyLocation", "onLocationChange", "startLocationUpdate",
    "startLocationUpdateBackground", "chooseLocation", "choosePoi", "chooseAddress",
}  # fmt: skip
IN_FRONT = {"getLocation", "onLocationChange", "startLocationUpdate"}


@pytest.fixture(scope="module")
def build() -> Build:
    return Build()


def test_every_page_is_there_with_its_parts(build: Build) -> None:
    assert build.pages
    missing = [
        f"{page}.{suffix}"
        for page in build.pages
        for suffix in ("js", "json", "wxml")
        if not (build.folder / f"{page}.{suffix}").is_file()
    ]
    assert missing == []


def test_no_page_is_in_two_packages_and_every_package_has_its_folder(build: Build) -> None:
    assert len(set(build.pages)) == len(build.pages)
    assert [root for root in build.roots if not (build.folder / root).is_dir()] == []


def test_what_is_preloaded_is_a_package(build: Build) -> None:
    rules: dict[str, dict[str, Any]] = build.app.get("preloadRule", {})
    named = {root.strip("/") for rule in rules.values() for root in rule["packages"]}
    assert named <= {*build.roots, "__APP__"}
    assert set(rules) <= set(build.pages)


def test_every_tab_is_a_page_of_the_main_package(build: Build) -> None:
    tabs: list[dict[str, str]] = build.app.get("tabBar", {}).get("list", [])
    assert {tab["pagePath"] for tab in tabs} <= set(build.app["pages"])
    icons = [tab[key] for tab in tabs for key in ("iconPath", "selectedIconPath") if key in tab]
    assert [icon for icon in icons if not (build.folder / icon).is_file()] == []


def test_no_package_is_larger_than_allowed(build: Build) -> None:
    packages = build.packages()
    print(*table(packages), sep="\n")  # noqa: T201  seen with -s, and when it fails
    assert too_large(packages) == []


def test_it_calls_nothing_that_the_base_library_lacks(build: Build) -> None:
    known = base_library()
    assert {"uploadFile", "login", "getFileSystemManager"} <= known  # the typings were read
    assert build.calls() - known == set()


def test_what_is_private_is_only_asked_for_after_consent(build: Build) -> None:
    if build.calls() & (PRIVATE | PLACES):
        assert build.app.get("__usePrivacyCheck__") is True


def test_places_are_declared_exactly_where_they_are_asked_for(build: Build) -> None:
    assert set(build.app.get("requiredPrivateInfos", [])) == build.calls() & PLACES
    if build.calls() & IN_FRONT:
        assert build.app["permission"]["scope.userLocation"]["desc"]


def test_colours_of_the_theme_are_there_by_day_and_by_night(build: Build) -> None:
    named = set(re.findall(r'"@(\w+)"', json.dumps(build.app)))
    if not build.app.get("darkmode"):
        assert named == set()
        return
    theme = json.loads((build.folder / build.app["themeLocation"]).read_text(encoding="utf-8"))
    assert named <= set(theme["light"])
    assert set(theme["light"]) == set(theme["dark"])
