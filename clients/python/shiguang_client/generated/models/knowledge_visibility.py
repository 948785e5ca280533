from typing import Literal, cast

KnowledgeVisibility = Literal["administrators", "members", "public"]


def check_knowledge_visibility(value: str) -> KnowledgeVisibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeVisibility, value)
