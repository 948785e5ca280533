from typing import Literal, cast

SignInMethod = Literal["oidc", "passkey", "password", "registration", "wechat"]


def check_sign_in_method(value: str) -> SignInMethod:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SignInMethod, value)
