from enum import StrEnum
from backend.knowledge.models import KnowledgeBase
class GoldFormat(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
def written(base: KnowledgeBase, form: GoldFormat) -> str:
    raise NotImplementedError
