from typing import Literal, cast

PassageKind = Literal["code", "faq", "list", "prose", "table"]


def check_passage_kind(value: str) -> PassageKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PassageKind, value)
