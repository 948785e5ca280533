"""Where maps have their tiles from, as policies for content name it."""

from urllib.parse import urlsplit

from django.conf import settings


def tile_server() -> str:
    """Scheme and authority; empty where the installation names none."""
    address = str(settings.MAP_STYLE["tiles"])
    if not address:
        return ""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
