from typing import Literal, cast

KnowledgeAskedListVerdict = Literal["helpful", "unhelpful"]


def check_knowledge_asked_list_verdict(value: str) -> KnowledgeAskedListVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeAskedListVerdict, value)
