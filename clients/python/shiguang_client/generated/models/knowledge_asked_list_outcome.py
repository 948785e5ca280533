from typing import Literal, cast

KnowledgeAskedListOutcome = Literal["answered", "approved", "declined", "refused"]


def check_knowledge_asked_list_outcome(value: str) -> KnowledgeAskedListOutcome:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(KnowledgeAskedListOutcome, value)
