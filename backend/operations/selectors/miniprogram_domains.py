"""What the mini-program talks to. WeChat lets it talk only to domains that its owner has listed.

https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html
Pictures that are only shown, tiles of maps among them, need no listing.
"""

from collections.abc import Iterator
from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings

from backend.storage import store


def domains() -> dict[str, list[str]]:
    """By the list in WeChat's console that they belong to: parts of large files are put into the
    store by plain requests, everything smaller as a form."""
    album, objects = _origin(settings.PUBLIC_URL), _store()
    return {
        "request": _each(album, objects),
        "uploadFile": [objects],
        "downloadFile": _each(album, objects),
    }


def objections(origin: str) -> Iterator[str]:
    """Why WeChat does not take it, in words."""
    parts = urlsplit(origin)
    host = parts.hostname or ""
    if parts.scheme != "https":
        yield "it is not https"
    if _is_address(host):
        yield "it is an IP address, and has to be a domain"
    elif "." not in host:
        yield "it is no domain of the Internet"
    if parts.port == 443:
        yield "the port 443 must not be written, neither here nor in the settings"


def _store() -> str:
    """As signed requests name it, the bucket's own host among others."""
    return _origin(store().presign_get("any", expires_in=timedelta(minutes=1)))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _each(*origins: str) -> list[str]:
    return list(dict.fromkeys(origins))


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
