from typing import Literal, cast

Provider = Literal["oidc", "wechat"]


def check_provider(value: str) -> Provider:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Provider, value)
