"""All that the answers to a gold set depend on, as one number: where it is the same, a run need not
be made again, and what was compared is what is published."""

import json
from functools import cache
from hashlib import sha256

from django.db import connection

from backend.knowledge.models import GoldQuestion, KnowledgeBase, RunView
from backend.knowledge.retrieval.question import View
from backend.knowledge.retrieval.ranker import fitted_ranker

VIEWS = {RunView.LIVE: View.LIVE, RunView.NEXT: View.NEXT}

# A passage never changes, but for its points, which come later.
_PASSAGES = """
    SELECT coalesce(md5(string_agg(id::text || (encoder = '')::text, '' ORDER BY id)), '')
    FROM knowledge_passage WHERE base_id = %s AND {view}
"""


def fingerprint_of(base: KnowledgeBase, view: RunView) -> str:
    with connection.cursor() as cursor:
        cursor.execute(_PASSAGES.format(view=VIEWS[view]), [base.pk])
        (passages,) = cursor.fetchone()
    parts = [passages, _gold(base), base.threshold, _rankers()]
    return sha256(json.dumps(parts).encode()).hexdigest()


def _gold(base: KnowledgeBase) -> list[list[str]]:
    questions = GoldQuestion.objects.filter(base=base).prefetch_related("sources").order_by("pk")
    return [
        [
            *(str(one.pk), one.question, str(one.is_answerable)),
            *sorted(f"{of.document_id} {of.heading} {of.question}" for of in one.sources.all()),
        ]
        for one in questions
    ]


@cache
def _rankers() -> list[str]:
    return [repr(fitted_ranker(has_point=has_point)) for has_point in (True, False)]
