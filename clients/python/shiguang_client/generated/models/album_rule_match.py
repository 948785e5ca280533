from typing import Literal, cast

AlbumRuleMatch = Literal["all", "any"]


def check_album_rule_match(value: str) -> AlbumRuleMatch:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumRuleMatch, value)
