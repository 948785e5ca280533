"""A knowledge base, its documents and passages, what was asked of it, and how well it answers."""

from .base import KnowledgeBase, Visibility
from .document import Document, DocumentSource, DocumentVersion, VersionState
from .exchange import Conversation, Exchange, Outcome, Verdict
from .gold import GoldQuestion, GoldSource
from .group import GroupedExchange, QuestionGroup
from .passage import POINT_DIMENSIONS, Lexeme, Passage, PassagePoint, PointFacet
from .run import GoldResult, GoldRun, RunState, RunView
from .transfer import BaseTransfer, TransferState

__all__ = [
    "POINT_DIMENSIONS",
    "BaseTransfer",
    "Conversation",
    "Document",
    "DocumentSource",
    "DocumentVersion",
    "Exchange",
    "GoldQuestion",
    "GoldResult",
    "GoldRun",
    "GoldSource",
    "GroupedExchange",
    "KnowledgeBase",
    "Lexeme",
    "Outcome",
    "Passage",
    "PassagePoint",
    "PointFacet",
    "QuestionGroup",
    "RunState",
    "RunView",
    "TransferState",
    "Verdict",
    "VersionState",
    "Visibility",
]
