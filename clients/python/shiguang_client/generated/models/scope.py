from typing import Literal, cast

Scope = Literal[
    "account:read",
    "account:write",
    "albums:read",
    "albums:write",
    "assets:read",
    "assets:write",
    "jobs:read",
    "jobs:write",
    "knowledge:read",
    "knowledge:write",
    "models:read",
    "models:write",
    "people:read",
    "people:write",
    "shares:read",
    "shares:write",
    "uploads:write",
    "users:read",
    "users:write",
    "webhooks:read",
    "webhooks:write",
]


def check_scope(value: str) -> Scope:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Scope, value)
