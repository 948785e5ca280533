from itertools import count
from typing import Any

from django.test import RequestFactory

from backend.accounts.models import SignInMethod, User
from backend.accounts.services.tokens import TokenPair, begin_family

_numbers = count(1)


def make_user(**fields: Any) -> User:
    """A user with an address of its own and no usable password."""
    return User.objects.create_user(**({"email": f"user{next(_numbers)}@example.org"} | fields))


def sign_app_in(user: User) -> TokenPair:
    return begin_family(
        request=RequestFactory().post("/"),
        user=user,
        method=SignInMethod.PASSWORD,
        device_name="phone",
    )
