from typing import Literal, cast

SemanticUse = Literal["unavailable", "unneeded", "used"]


def check_semantic_use(value: str) -> SemanticUse:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SemanticUse, value)
