"""Where a request comes from."""

import ipaddress
from typing import cast

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The caller's address; only the proxies counted in NUM_PROXIES are believed.

    Each trusted proxy has appended the address that it saw to X-Forwarded-For, so that the caller's
    stands that many places from the end; what stands before it, anybody may have made up.
    """
    seen_here = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR")
    proxies = cast("int", settings.REST_FRAMEWORK["NUM_PROXIES"])
    if not proxies or forwarded is None:
        return seen_here
    addresses = forwarded.split(",")
    return str(addresses[-min(proxies, len(addresses))]).strip()


def network_of(request: HttpRequest) -> str:
    """The caller's address, but of an IPv6 one the first 64 bits: the rest, whoever has one address
    chooses freely (RFC 4291, section 2.5.1)."""
    address = address_of(request)
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is None:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return address
