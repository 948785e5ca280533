"""Administrators who have yet to set up a second factor: until then they can do nothing else.

Settled when a session begins and kept in it, so that requests cost nothing; whoever becomes an
administrator is signed out first (`users`), and nobody can remove a last factor that is required.
"""

from django.http import HttpRequest

from backend.accounts.models import User
from backend.accounts.selectors.second_factors import factors_of, is_required_of

_KEY = "has_to_enrol"


def is_needed(*, user: User) -> bool:
    return is_required_of(user) and not factors_of(user).any


def mark(*, request: HttpRequest) -> None:
    request.session[_KEY] = True


def lift(*, request: HttpRequest) -> None:
    request.session.pop(_KEY, None)


def is_pending(*, request: HttpRequest) -> bool:
    return bool(request.session.get(_KEY))
