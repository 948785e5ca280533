"""The addresses of the pages of both web apps, as their own code declares them."""

import re
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_FEATURES = _ROOT / "admin" / "src" / "features"
_PAGE = re.compile(r'\bpage(?:With)?\(\s*"([^"]+)"')
_PARAMETER = re.compile(r"\$\w+")

_IN_HAND = _ROOT / "miniprogram" / "src" / "pages.ts"
_PACKAGE = re.compile(r"(\w+): \{([^{}]*)\}")
_PAGE_IN_HAND = re.compile(r'(\w+): "(pages/\w+/index)"')
_QUERIES = {
    "photo": "id=$photoId",
    "album": "id=$albumId",
    "adding": "album=$albumId",
    "join": "invitation=$invitationId",
    "link": "key=$key",
    "person": "id=$personId",
    "memory": "id=$memoryId",
    "place": "id=$placeId",
}


def routes() -> list[str]:
    """`/albums/$albumId` and all others, in order."""
    found = (
        route for file in _FEATURES.glob("*/routes.ts") for route in _PAGE.findall(file.read_text())
    )
    return sorted(found)


def routes_in_hand() -> dict[str, str]:
    """Of the phone app, by the names of its pages."""
    main, packages = _IN_HAND.read_text().split("export const PACKAGES", 1)
    paths = dict(_PAGE_IN_HAND.findall(main)) | {
        name: f"packages/{root}/{path}"
        for root, pages in _PACKAGE.findall(packages)
        for name, path in _PAGE_IN_HAND.findall(pages)
    }
    return {
        name: f"/m/{path}" + (f"?{_QUERIES[name]}" if name in _QUERIES else "")
        for name, path in paths.items()
    }


def filled(route: str, objects: Mapping[str, str]) -> str:
    """The route with an object for each `$parameter`; what is named by the whole route comes first.

    Raises KeyError for a parameter that no object stands for.
    """
    return objects.get(route) or _PARAMETER.sub(lambda found: objects[found[0]], route)
