"""Asking the album: the question's filters to change, the answer, and the photos."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy

from backend.accounts.models import User
from backend.asking.api.serializers import LONGEST_SENTENCE
from backend.asking.filters import Why
from backend.asking.language import readers_language
from backend.asking.reading.lexicon import Lexicon
from backend.asking.selectors.lexicon import lexicon_of
from backend.asking.services.asking import Answer, Hit, answer_to
from backend.asking.services.asking import ask as ask_album
from backend.gallery.access import member_page
from backend.gallery.asked import address_of, chips_of, read_state, state_of
from backend.gallery.cards import card_of
from backend.search.selectors.sources import Kind

PAGE_SIZE = 60

LEFT_OVER = {
    Why.NO_SUCH_RELATION: gettext_lazy("nobody is known as that yet"),
    Why.NO_BIRTH_DATE: gettext_lazy("the date of birth is not known"),
    Why.NOT_UNDERSTOOD: gettext_lazy("not understood"),
    Why.NOT_FOUND: gettext_lazy("nothing found for it"),
}


@member_page
def ask(request: HttpRequest, owner: User) -> HttpResponse:
    sentence = request.GET.get("q", "").strip()[:LONGEST_SENTENCE]
    if not sentence and "state" not in request.GET:
        return render(request, "gallery/ask.html")
    lexicon = lexicon_of(owner=owner, now=timezone.now())
    answer = _answer(request, owner, sentence, lexicon)
    following = answer.next_cursor
    context = {
        "asked": sentence,
        "answer": answer,
        "chips": chips_of(answer),
        "state": state_of(answer),
        "left_over": [(one.text, LEFT_OVER[one.why]) for one in answer.left_over],
        "cards": [card_of(hit.asset, reasons=_reasons(hit)) for hit in answer.items],
        "next_url": address_of(answer, cursor=following) if following else None,
    }
    return render(request, "gallery/ask.html", context)


def _answer(request: HttpRequest, owner: User, sentence: str, lexicon: Lexicon) -> Answer:
    labels = readers_language()
    cursor = request.GET.get("cursor")
    if sentence:
        return ask_album(
            owner=owner,
            sentence=sentence,
            lexicon=lexicon,
            labels=labels,
            cursor=cursor,
            limit=PAGE_SIZE,
        )
    sent = read_state(request, lexicon)
    return answer_to(
        owner=owner,
        parse=sent.parse,
        lexicon=lexicon,
        language=sent.language,
        labels=labels,
        cursor=cursor,
        limit=PAGE_SIZE,
    )


def _reasons(hit: Hit) -> tuple[str, ...]:
    """What the filters above do not say already."""
    labels = (why.label for why in hit.reasons if why.kind is not Kind.DATE)
    return tuple(dict.fromkeys(labels))[:3]
