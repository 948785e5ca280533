from typing import Literal, cast

KnowledgeGroupsListReason = Literal["disliked", "unanswered"]


def check_knowledge_groups_list_reason(value: str) -> KnowledgeGroupsListReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeGroupsListReason, value)
