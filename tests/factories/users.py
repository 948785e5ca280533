from itertools import count
from typing import Any

from backend.accounts.models import User

_numbers = count(1)


def make_user(**fields: Any) -> User:
    """A user with an address of its own and no usable password."""
    return User.objects.create_user(**({"email": f"user{next(_numbers)}@example.org"} | fields))
