"""Invitations by e-mail address, which give nobody away."""

from backend.accounts.models import User
from backend.common import errors


def invited_user(*, by: User, email: str) -> tuple[str, User | None]:
    """The address as it is kept, and who has it here; None for nobody.

    Whoever invites gets the same answer in both cases, so that accounts cannot be found out by
    inviting. Somebody who signs up later is invited once more: an address that nobody had is no
    proof of who comes with it. Raises InvalidInput (`invites_oneself`).
    """
    address = email.strip().lower()
    if address == by.email.lower():
        raise errors.InvalidInput("That is your own address.", code="invites_oneself")
    return address, User.objects.filter(email=address, is_active=True).first()
