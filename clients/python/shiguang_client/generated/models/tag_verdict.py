from typing import Literal, cast

TagVerdict = Literal["added", "removed"]


def check_tag_verdict(value: str) -> TagVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(TagVerdict, value)
