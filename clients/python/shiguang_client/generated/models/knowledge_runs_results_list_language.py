from typing import Literal, cast

KnowledgeRunsResultsListLanguage = Literal["en", "zh"]


def check_knowledge_runs_results_list_language(value: str) -> KnowledgeRunsResultsListLanguage:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeRunsResultsListLanguage, value)
