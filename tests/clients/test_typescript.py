"""The TypeScript client: its own tests, its types and style, and its example on a real album."""

import subprocess

import pytest

from infra.clients.__main__ import ROOT
from infra.clients.typescript import FOLDER, NODE
from tests.clients.conftest import Album

PROGRAMS = ROOT / FOLDER / "node_modules"


def node(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [NODE, *arguments],
        cwd=ROOT / FOLDER,
        env=environment or None,
        capture_output=True,
        text=True,
        check=False,
    )


def test_its_own_tests_pass() -> None:
    tests = sorted(str(path) for path in (ROOT / FOLDER / "test").glob("*.test.ts"))
    assert len(tests) >= 3
    done = node("--test", *tests)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("program", ["typescript/bin/tsc", "eslint/bin/eslint.js"])
def test_types_and_style_are_clean(program: str) -> None:
    done = node(str(PROGRAMS / program))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_example_makes_an_album_and_lists_all(album: Album) -> None:
    keys = {"SHIGUANG_URL": album.url, "SHIGUANG_API_KEY": album.key}
    for title in ("春节", "中秋", "国庆"):
        done = node("examples/albums.ts", title, **keys)
        assert done.returncode == 0, done.stderr
    assert [line.split(":")[0] for line in sorted(done.stdout.splitlines()[1:])] == sorted(
        ["春节", "中秋", "国庆"]
    )
    refused = node("examples/albums.ts", "", **keys)
    assert (refused.returncode, refused.stderr.split(":")[0]) == (1, "invalid_input")
