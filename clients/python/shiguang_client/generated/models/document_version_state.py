from typing import Literal, cast

DocumentVersionState = Literal["embedding", "expected", "failed", "reading", "ready", "waiting"]


def check_document_version_state(value: str) -> DocumentVersionState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DocumentVersionState, value)
