"""Requests to addresses that a user named: nobody is to reach our own network through us.

A host's name is resolved once, every address that it has must be a public one, and the connection
goes to that very address, so that a second answer of the name server cannot lead elsewhere (OWASP,
"Server-Side Request Forgery Prevention"; "DNS rebinding"). TLS still checks the certificate against
the name. Redirects are not followed, proxies of the environment not used.
"""

import ipaddress
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

import httpx
from django.conf import settings

from backend.common.deadlines import Deadline, Transport

_TIMEOUT = httpx.Timeout(10.0, connect=5.0)  # seconds; for each read and write
_DEADLINE = 20.0  # seconds, for all of an exchange, or until the body of a stream begins
_MOST_READ = 2048  # bytes of an answer's body
_MOST_LENGTH = 2000  # of an address
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # NAT64: an IPv4 address in disguise (RFC 6052)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Forbidden(Exception):
    """The address is malformed, of another scheme, or does not lie in the public network."""


class Unreachable(Exception):
    """No answer: the name, the connection, TLS or the other side's time."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: str  # its beginning


def check(url: str) -> None:
    """Raises Forbidden for an address that could never be asked; names are not resolved yet."""
    host = _parse(url).hostname or ""
    literal = _literal(host)
    if literal is not None:
        _insist_on_public(literal)


def post(url: str, *, content: bytes, headers: Mapping[str, str]) -> Answer:
    """Raises Forbidden or Unreachable, the latter at the deadline at the latest."""
    deadline = Deadline(_DEADLINE)
    with _exchange("POST", url, content, headers, deadline) as response:
        return _read(response)


@contextmanager
def stream(url: str, *, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
    """The answer to a GET, whose body is yet to be read, however long it is.

    Raises Forbidden or Unreachable, the latter also while it is read within the block.
    """
    deadline = Deadline(_DEADLINE)
    with _exchange("GET", url, None, headers, deadline) as response:
        deadline.lift()
        yield response


@contextmanager
def _exchange(
    method: str, url: str, content: bytes | None, headers: Mapping[str, str], deadline: Deadline
) -> Iterator[httpx.Response]:
    parts = _parse(url)
    host = parts.hostname or ""
    address = _resolve(host, parts.port or _default_port(parts))
    pinned = httpx.URL(url).copy_with(host=str(address))
    request = httpx.Request(
        method,
        pinned,
        content=content,
        headers={**headers, "Host": parts.netloc.rpartition("@")[2]},
        extensions={"sni_hostname": host, "timeout": _TIMEOUT.as_dict()},
    )
    try:
        with httpx.Client(
            transport=Transport(deadline), follow_redirects=False, trust_env=False
        ) as client:
            response = client.send(request, stream=True)
            try:
                yield response
            finally:
                response.close()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unreachable(f"{type(error).__name__}: {error}") from error


def _read(response: httpx.Response) -> Answer:
    body = b""
    for chunk in response.iter_raw(_MOST_READ):
        body += chunk
        if len(body) >= _MOST_READ:
            break
    return Answer(response.status_code, body[:_MOST_READ].decode("utf-8", "replace"))


def _parse(url: str) -> SplitResult:
    if len(url) > _MOST_LENGTH or any(ord(letter) <= 32 or ord(letter) == 127 for letter in url):
        raise Forbidden("The address is too long, or has blanks or control characters in it.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Forbidden("The address cannot be read.") from error
    allowed = ("https", "http") if settings.OUTBOUND_ALLOWS_HTTP else ("https",)
    if parts.scheme not in allowed:
        raise Forbidden(f"The address must begin with {' or '.join(f'{s}://' for s in allowed)}.")
    if not parts.hostname or port == 0:
        raise Forbidden("The address names no host.")
    if parts.username is not None or parts.password is not None:
        raise Forbidden("The address must not carry a user or a password.")
    return parts


def _default_port(parts: SplitResult) -> int:
    return 443 if parts.scheme == "https" else 80


def _resolve(host: str, port: int) -> Address:
    """The first of its addresses; all have to be public, or the name is not to be trusted."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"{host} cannot be resolved.") from error
    addresses = [ipaddress.ip_address(entry[4][0]) for entry in found]
    for address in addresses:
        _insist_on_public(address)
    return addresses[0]


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _insist_on_public(address: Address) -> None:
    if any(address in network for network in _allowed_networks()):
        return
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            _insist_on_public(inner)
            return
    if not address.is_global or address.is_multicast:
        raise Forbidden(f"{address} does not lie in the public network.")


def _allowed_networks() -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    return [ipaddress.ip_network(text) for text in settings.OUTBOUND_ALLOWED_NETWORKS]
