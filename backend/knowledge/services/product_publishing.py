"""The product's own documents need nobody's consent; other bases wait for their editor."""

from pathlib import Path
from uuid import UUID

from django.conf import settings

from backend.common import errors
from backend.knowledge.models import GoldQuestion, KnowledgeBase, RunView
from backend.knowledge.services.gold_importing import import_product_gold
from backend.knowledge.services.publishing import publish
from backend.knowledge.services.runs import start_run

_GOLD = "gold.jsonl"  # beside the documents that it asks about


def publish_product(base_id: UUID) -> None:
    """With the gold set that comes with them, which is run at once: how well these documents answer
    is on record from the first start."""
    base = KnowledgeBase.objects.get(pk=base_id)
    if not base.reads:
        return
    try:
        changed = publish(base_id)
    except errors.Conflict:
        return  # the last of its versions publishes them all
    is_renewed = import_product_gold(base, Path(settings.PRODUCT_DOCUMENTS) / _GOLD)
    if (changed or is_renewed) and GoldQuestion.objects.filter(base=base).exists():
        start_run(base, None, view=RunView.LIVE)
