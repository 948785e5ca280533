from typing import Literal, cast

KnowledgeView = Literal["live", "next"]


def check_knowledge_view(value: str) -> KnowledgeView:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeView, value)
