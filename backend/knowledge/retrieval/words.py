"""Passages that bear lexemes of a question, those with the rarest first.

Every lexeme is looked up by itself in the index, and a passage counts the weights of those that it
bears: nothing of the passages themselves is read, so that it stays quick in a large base.
"""

from uuid import UUID

from django.db import connection

from backend.knowledge.retrieval.question import Question, Scope
from backend.knowledge.text.segments import quoted

MOST = 150

# Long passages bear many lexemes by chance (the b of BM25).
_FIND = """
    SELECT passage.id
    FROM unnest(%s::tsquery[], %s::float8[]) AS asked (lexeme, weight)
    JOIN knowledge_passage passage ON passage.words @@ asked.lexeme
    WHERE passage.base_id = ANY(%s) AND passage.{view} AND (%s = '' OR passage.language = %s)
    GROUP BY passage.id, passage.length
    ORDER BY sum(asked.weight) / (0.7 + 0.3 * passage.length / 150.0) DESC, passage.id
    LIMIT %s
"""


def find_by_words(question: Question) -> list[UUID]:
    """The best first."""
    asked = {
        lexeme: weight
        for lexeme, weight in question.weights.items()
        if lexeme not in question.common
    }
    if not asked:
        return []
    scope: Scope = question.scope
    with connection.cursor() as cursor:
        cursor.execute(
            _FIND.format(view=scope.view),
            [
                [quoted(lexeme) for lexeme in asked],
                list(asked.values()),
                list(scope.bases),
                scope.language,
                scope.language,
                MOST,
            ],
        )
        return [found for (found,) in cursor.fetchall()]
