from typing import Literal, cast

AccountLanguage = Literal["en", "zh"]


def check_account_language(value: str) -> AccountLanguage:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AccountLanguage, value)
