from typing import Literal, cast

KnowledgeEditingPassagesListKind = Literal["code", "faq", "list", "prose", "table"]


def check_knowledge_editing_passages_list_kind(value: str) -> KnowledgeEditingPassagesListKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeEditingPassagesListKind, value)
