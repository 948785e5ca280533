from typing import Literal, cast

KnowledgeGoldListLanguage = Literal["en", "zh"]


def check_knowledge_gold_list_language(value: str) -> KnowledgeGoldListLanguage:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeGoldListLanguage, value)
