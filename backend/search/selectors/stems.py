"""English stems, by the Snowball stemmer inside PostgreSQL."""

from collections.abc import Collection

from django.db import connection

from backend.search.text.lexemes import Stems


def english_stems(words: Collection[str]) -> Stems:
    """Stems of the words that have one and differ from it; one query, or none."""
    candidates = [word for word in words if word.isascii() and word.isalpha()]
    if not candidates:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, (ts_lexize('english_stem', word))[1] FROM unnest(%s::text[]) word",
            [candidates],
        )
        return {word: stem for word, stem in cursor.fetchall() if stem and stem != word}
