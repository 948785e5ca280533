"""Where a request comes from."""

from ipaddress import IPv6Address, IPv6Network, ip_address
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


def network_of(address: str) -> str:
    """What one caller may have to himself: of IPv6 the network of 2^64 addresses that every site is
    given (RFC 6177), otherwise the address."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if not isinstance(known, IPv6Address) or known.ipv4_mapped is not None:
        return address
    return str(IPv6Network((int(known), 64), strict=False))
