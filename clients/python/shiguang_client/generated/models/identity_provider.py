from typing import Literal, cast

IdentityProvider = Literal["oidc", "wechat"]


def check_identity_provider(value: str) -> IdentityProvider:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(IdentityProvider, value)
