"""What can be an address of the web app, and where pages lie now that lay elsewhere once."""

import re

from django.urls.converters import StringConverter


class PageConverter(StringConverter):
    """Nothing called like a file: one that is lacking is not there."""

    regex = r"[^.]+"


class PlaceConverter(PageConverter):
    """Nothing of machines either, of links, or of the album in the hand."""

    regex = rf"(?!(?:api|dav|health|m|s|static)(?:/|\Z)){PageConverter.regex}"


_ID = r"[\da-f-]{36}"
_MOVED = [
    (re.compile(old), new)
    for old, new in (
        (r"console(?:/(.*))?", r"/\1"),
        (rf"albums/({_ID})/add", r"/albums/\1"),
        (rf"(albums|partners)/({_ID})/photos/({_ID})", r"/\1/\2?photo=\3"),
        (rf"locked/({_ID})", r"/locked?photo=\1"),
        (r"places/([A-Z]{2})", r"/places/in/\1"),
        (r"users", r"/manage/users"),
        (r"users/invitations", r"/manage/users"),
        (rf"users/reports(?:/{_ID})?", r"/manage/reports"),
    )
]


def moved_to(place: str) -> str | None:
    """For bookmarks, and for what letters and other pages have linked to."""
    for old, new in _MOVED:
        if found := old.fullmatch(place):
            return found.expand(new)
    return None
