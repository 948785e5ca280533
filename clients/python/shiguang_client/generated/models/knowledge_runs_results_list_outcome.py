from typing import Literal, cast

KnowledgeRunsResultsListOutcome = Literal["answered", "approved", "declined", "refused"]


def check_knowledge_runs_results_list_outcome(value: str) -> KnowledgeRunsResultsListOutcome:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeRunsResultsListOutcome, value)
