"""How much script a browser fetches, compressed, before the first page of the album is there."""

import gzip
import json
from collections.abc import Mapping
from typing import Any

import pytest
from django.conf import settings

DIST = settings.CONSOLE_PAGE.parent
MOST = 250_000  # bytes
MOST_FILES = 60  # over HTTP/1.1 a browser fetches six at once
ENTRY = "index.html"
Manifest = Mapping[str, Any]


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    """Vite's: what each file imports. `make test` builds the console first."""
    found: Manifest = json.loads((DIST / ".vite" / "manifest.json").read_text())
    return found


def needed(manifest: Manifest, *names: str) -> set[str]:
    """Files of these modules and of everything that they import at once."""
    left, found = list(names), set[str]()
    while left:
        module = manifest[left.pop()]
        if module["file"] not in found:
            found.add(module["file"])
            left += module.get("imports", [])
    return found


def weight(files: set[str]) -> int:
    return sum(len(gzip.compress((DIST / name).read_bytes(), 9)) for name in files)


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_the_timeline_needs_less_than_a_quarter_of_a_megabyte(
    manifest: Manifest, language: str
) -> None:
    words = [f"src/locales/{language}/{part}.json" for part in ("common", "photos", "timeline")]
    files = needed(manifest, ENTRY, "src/features/timeline/TimelinePage.tsx", *words)
    assert weight(files) < MOST
    assert len(files) < MOST_FILES


def test_so_does_what_a_link_shows(manifest: Manifest) -> None:
    words = [f"src/locales/zh-CN/{part}.json" for part in ("common", "photos", "guest")]
    files = needed(manifest, "guest.html", "src/features/guest/LinkPage.tsx", *words)
    assert weight(files) < MOST
    assert len(files) < MOST_FILES


def test_administration_is_not_fetched_for_who_looks_at_photos(manifest: Manifest) -> None:
    at_once = needed(manifest, ENTRY, "src/features/timeline/TimelinePage.tsx")
    assert manifest["src/features/users/UsersPage.tsx"]["file"] not in at_once
