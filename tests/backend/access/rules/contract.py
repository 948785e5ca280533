"""Who may do what: one line for each endpoint and method.

    OPEN          anybody
    STORE_TOKEN   the object store, by the installation's token
    Key(scope)    sessions, and keys with that scope; about the asker's own library
    Own(scope, o) the same, about one object that `o` makes; for others it does not exist
    Kept(scope, o) the same, but administrators may, too: a knowledge base has its keepers
    Asked(scope)  guests too, of what is public; keys with that scope
    HALFWAY       whoever has taken the first step of signing in
    Browser(o)    sessions only, about the asker's own account
    InPerson(o)   sessions and apps' tokens, no keys; about the asker's own account
    Guest(o)      whoever has the key of a link
    Admin(scope)  administrators only, about the installation itself
    Glass(o)      administrators only, in person, about what `o` does before in their name
    AdminInPerson the same with sessions and apps' tokens, no keys

`sends` is the body of a request that succeeds, and `ok` the status of its answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rest_framework.test import APIClient

from backend.accounts.models import Scope, User

Parameters = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Open:
    parameters: Parameters = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoreToken:
    pass


@dataclass(frozen=True, slots=True)
class Halfway:
    pass


@dataclass(frozen=True, slots=True)
class Browser:
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class InPerson:
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Key:
    scope: Scope
    sends: object = None
    ok: int = 200
    parameters: Parameters = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Own:
    scope: Scope
    make: Callable[[User], Parameters]
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """About a knowledge base that `make` makes, of which the asker is the owner."""

    scope: Scope
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """`make` makes something public, which others own."""

    scope: Scope
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Admin:
    """Administrators of the installation, with a session or a key of that scope; `make` makes the
    object that it is about, which belongs to nobody."""

    scope: Scope
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Glass:
    """Administrators by sessions and apps, no keys, about the library of a member: `make` opens it
    first, where it has to be open, by the one who asks."""

    make: Callable[[APIClient, User], Parameters]
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class AdminInPerson:
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Guest:
    """Whoever has the key of a link, as `make` puts it into the address; signed in or not."""

    make: Callable[[User], Parameters]
    sends: object = None
    ok: int = 200


Rule = (
    Open
    | StoreToken
    | Halfway
    | Browser
    | InPerson
    | Key
    | Own
    | Kept
    | Asked
    | Admin
    | AdminInPerson
    | Glass
    | Guest
)

OPEN, STORE_TOKEN, HALFWAY = Open(), StoreToken(), Halfway()


# Pages. Member: somebody signed in, whoever that is.


def _nothing(_: User) -> Parameters:
    return {}


@dataclass(frozen=True, slots=True)
class Member:
    make: Callable[[User], Parameters] = _nothing
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What is asked in other ways than pages are; it has a matrix of its own."""

    tested_in: str


MEMBER = Member()

Rules = dict[tuple[str, str], Rule]  # (method, path) -> who may
