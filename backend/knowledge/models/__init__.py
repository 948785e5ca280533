"""A knowledge base, its documents and their passages, and what was asked of it."""

from .base import KnowledgeBase, Visibility
from .document import Document, DocumentSource, DocumentVersion, VersionState
from .exchange import Conversation, Exchange, Outcome, Verdict
from .passage import POINT_DIMENSIONS, Lexeme, Passage, PassagePoint, PointFacet

__all__ = [
    "POINT_DIMENSIONS",
    "Conversation",
    "Document",
    "DocumentSource",
    "DocumentVersion",
    "Exchange",
    "KnowledgeBase",
    "Lexeme",
    "Outcome",
    "Passage",
    "PassagePoint",
    "PointFacet",
    "Verdict",
    "VersionState",
    "Visibility",
]
