from typing import Literal, cast

FindingKind = Literal["missing_derived", "missing_original", "orphan"]


def check_finding_kind(value: str) -> FindingKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(FindingKind, value)
