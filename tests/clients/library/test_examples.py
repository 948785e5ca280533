"""What the examples show works."""

import subprocess
import sys

from infra.clients.__main__ import ROOT
from tests.clients.conftest import Album

EXAMPLE = ROOT / "clients" / "python" / "examples" / "albums.py"


def example(title: str, album: Album) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, EXAMPLE, title],
        env={"SHIGUANG_URL": album.url, "SHIGUANG_API_KEY": album.key, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_makes_an_album_and_lists_all(album: Album) -> None:
    titles = ["春节", "中秋", "国庆"]
    for title in titles:
        done = example(title, album)
        assert done.returncode == 0, done.stderr
    made, *listed = done.stdout.splitlines()
    assert made.startswith("made ")
    assert sorted(listed) == sorted(f"{title}: 0 photos" for title in titles)


def test_the_example_says_what_is_refused(album: Album) -> None:
    refused = example("", album)
    assert (refused.returncode, refused.stderr.split(":")[0]) == (1, "invalid_input")
