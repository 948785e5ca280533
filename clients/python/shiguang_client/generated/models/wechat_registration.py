from typing import Literal, cast

WechatRegistration = Literal["closed", "invitation", "open"]


def check_wechat_registration(value: str) -> WechatRegistration:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(WechatRegistration, value)
