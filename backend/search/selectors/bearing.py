"""Photos that bear words, as a condition that any list of photos can be narrowed by."""

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q, Value

from backend.search.models import SearchDocument
from backend.search.selectors.stems import english_stems
from backend.search.text.lexemes import term, words_of
from backend.search.text.words import split


class Lexemes(SearchQuery):
    """A tsquery of our own making, taken as it stands: no dictionary of the server touches it."""

    function = None
    template = "(%(expressions)s)::tsquery"

    def __init__(self, literal: str) -> None:
        super().__init__(Value(literal), search_type="raw")


def bears_every_word(text: str) -> Q:
    """Of photos of which something is written, or read in them, that holds every word of the text;
    none where the text holds no word."""
    pieces = list(split(text))
    if not pieces:
        return Q(pk__in=[])
    stems = english_stems(words_of([text]))
    wanted = " & ".join(term(piece, stems) for piece in pieces)
    return Q(Exists(SearchDocument.objects.filter(asset=OuterRef("pk"), words=Lexemes(wanted))))
