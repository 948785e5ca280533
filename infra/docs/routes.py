"""The addresses of the web app's pages, as its own code declares them."""

import re
from collections.abc import Mapping
from pathlib import Path

_FEATURES = Path(__file__).resolve().parents[2] / "admin" / "src" / "features"
_PAGE = re.compile(r'\bpage(?:With)?\(\s*"([^"]+)"')
_PARAMETER = re.compile(r"\$\w+")


def routes() -> list[str]:
    """`/albums/$albumId` and all others, in order."""
    found = (
        route for file in _FEATURES.glob("*/routes.ts") for route in _PAGE.findall(file.read_text())
    )
    return sorted(found)


def filled(route: str, objects: Mapping[str, str]) -> str:
    """The route with an object for each `$parameter`; what is named by the whole route comes first.

    Raises KeyError for a parameter that no object stands for.
    """
    return objects.get(route) or _PARAMETER.sub(lambda found: objects[found[0]], route)
