"""Guessing at passwords is slowed down, and nobody locks others out of their accounts by it.

Failures are counted three times over: by the network that they come from; by e-mail and network,
which stops whoever guesses at one account from one place; and by e-mail, which slows down many
places that guess together. The last count alone can be filled by strangers. So it is asked only of
networks from which the account has not been entered before: its owner goes on signing in where they
always do, which is what OWASP's "Slow Down Online Guessing Attacks with Device Cookies" has devices
for. (Apps keep no cookies; all have an address.)

Whether there is such an account makes no difference to whoever does not get in.
"""

from datetime import timedelta
from hashlib import sha256

from django.http import HttpRequest

from backend.accounts.services import attempts
from backend.common import redis
from backend.common.addresses import address_of, network_of

_KNOWN_FOR = timedelta(days=90)  # after the last success from there


def count_attempt(*, request: HttpRequest, email: str) -> None:
    """Raises TooManyRequests (`too_many_attempts`) and Unavailable."""
    network = network_of(address_of(request))
    attempts.count(name="sign_in_address", identity=network)
    # Before the wide one, so that what this one refuses does not fill the other.
    attempts.count(name="sign_in_pair", identity=_pair(network, email))
    if not _is_known(network, email):
        attempts.count(name="sign_in_email", identity=email)


def note_success(*, request: HttpRequest, email: str) -> None:
    """The attempt that was counted was none. Raises Unavailable."""
    network = network_of(address_of(request))
    attempts.take_back(name="sign_in_address", identity=network)
    attempts.forget(name="sign_in_pair", identity=_pair(network, email))
    if not _is_known(network, email):
        attempts.take_back(name="sign_in_email", identity=email)
    with attempts.answering():
        redis.client().set(_key(network, email), 1, ex=_KNOWN_FOR)


def _is_known(network: str, email: str) -> bool:
    with attempts.answering():
        return bool(redis.client().exists(_key(network, email)))


def _pair(network: str, email: str) -> str:
    return f"{network} {email}"


def _key(network: str, email: str) -> str:
    """Hashed, as in `rate_limits`."""
    return f"shiguang:entered:{sha256(_pair(network, email).encode()).hexdigest()[:32]}"
