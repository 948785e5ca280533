from typing import Literal, cast

KnowledgeAskedListLanguage = Literal["en", "zh"]


def check_knowledge_asked_list_language(value: str) -> KnowledgeAskedListLanguage:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeAskedListLanguage, value)
