"""Which file is in which package, and when one is too large."""

import json
from pathlib import Path

import pytest

from infra.miniprogram.build import Build, Package
from infra.miniprogram.limits import ALL, EACH, MAIN, table, too_large

APP = {
    "pages": ["pages/timeline/index"],
    "subPackages": [
        {"root": "packages/people", "pages": ["list/index", "one/index"]},
        {"root": "packages/people-admin/", "pages": ["index"]},
    ],
}


@pytest.fixture
def build(tmp_path: Path) -> Build:
    files = {
        "app.json": json.dumps(APP),
        "pages/timeline/index.js": "wx.login({})",
        "packages/people/list/index.js": "const a=wx.getStorageSync('a');not_wx.b;wx.request()",
        "packages/people-admin/index.js": "0" * 100,
        "notes.txt": "wx.nothing",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    return Build(tmp_path)


def test_a_package_has_what_lies_below_its_root_and_the_main_one_the_rest(build: Build) -> None:
    main, people, admin = build.packages()
    assert main.size == len(json.dumps(APP)) + len("wx.login({})") + len("wx.nothing")
    assert (people.name, people.size > 0) == ("packages/people", True)
    assert (admin.name, admin.size) == ("packages/people-admin", 100)


def test_pages_are_named_from_the_top(build: Build) -> None:
    assert build.pages == [
        "pages/timeline/index",
        "packages/people/list/index",
        "packages/people/one/index",
        "packages/people-admin/index",
    ]


def test_calls_are_those_of_scripts(build: Build) -> None:
    assert build.calls() == {"login", "getStorageSync", "request"}


def test_what_fits_is_not_complained_of() -> None:
    packages = [Package("", MAIN), *(Package(f"p{n}", EACH) for n in range(9))]
    assert too_large(packages) == []


@pytest.mark.parametrize(
    ("packages", "words"),
    [
        ([Package("", MAIN + 1)], "package main has 1,536.0 KiB"),
        ([Package("", 1), Package("people", EACH + 1024)], "people has 2,049.0 KiB"),
        ([Package(f"p{n}", ALL // 10 + 1) for n in range(10)], "All packages"),
    ],
)
def test_what_is_too_large_is_named(packages: list[Package], words: str) -> None:
    assert words in " ".join(too_large(packages))


def test_the_table_says_what_is_allowed() -> None:
    lines = list(table([Package("", 1024), Package("packages/people", 2048)]))
    assert lines == [
        "main                  1.0 KiB  of  1,536.0 KiB",
        "packages/people       2.0 KiB  of  2,048.0 KiB",
        "all                   3.0 KiB  of 20,480.0 KiB",
    ]
