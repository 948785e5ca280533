from typing import Literal, cast

KnowledgeGoldExportFormat = Literal["csv", "jsonl"]


def check_knowledge_gold_export_format(value: str) -> KnowledgeGoldExportFormat:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeGoldExportFormat, value)
