"""Guessing at passwords is slowed down, and nobody locks others out of their accounts by it.

Failures are counted three times over: by the network that they come from; by name and network,
which stops whoever guesses at one account from one place; and by name, which slows down many
places that guess together. The last count alone can be filled by strangers. So it is asked only of
networks from which the account has not been entered before: its owner goes on signing in where they
always do, which is what OWASP's "Slow Down Online Guessing Attacks with Device Cookies" has devices
for. (Apps keep no cookies; all have an address.)

A name is an e-mail address or a phone number. Each is counted for itself: together, they would tell
which of them belong to one account. Whether there is such an account makes no difference to whoever
does not get in.
"""

from datetime import timedelta
from hashlib import sha256

from django.http import HttpRequest

from backend.accounts.services import attempts
from backend.common import redis
from backend.common.addresses import address_of, network_of

_KNOWN_FOR = timedelta(days=90)  # after the last success from there


def count_attempt(*, request: HttpRequest, name: str) -> None:
    """Raises TooManyRequests (`too_many_attempts`) and Unavailable."""
    network = network_of(address_of(request))
    attempts.count(name="sign_in_address", identity=network)
    # Before the wide one, so that what this one refuses does not fill the other.
    attempts.count(name="sign_in_pair", identity=_pair(network, name))
    if not _is_known(network, name):
        attempts.count(name="sign_in_email", identity=name)


def note_success(*, request: HttpRequest, name: str) -> None:
    """The attempt that was counted was none. Raises Unavailable."""
    network = network_of(address_of(request))
    attempts.take_back(name="sign_in_address", identity=network)
    attempts.forget(name="sign_in_pair", identity=_pair(network, name))
    if not _is_known(network, name):
        attempts.take_back(name="sign_in_email", identity=name)
    with attempts.answering():
        redis.client().set(_key(network, name), 1, ex=_KNOWN_FOR)


def _is_known(network: str, name: str) -> bool:
    with attempts.answering():
        return bool(redis.client().exists(_key(network, name)))


def _pair(network: str, name: str) -> str:
    return f"{network} {name}"


def _key(network: str, name: str) -> str:
    """Hashed, as in `rate_limits`."""
    return f"shiguang:entered:{sha256(_pair(network, name).encode()).hexdigest()[:32]}"
