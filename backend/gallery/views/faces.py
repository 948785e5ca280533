"""Correcting who is who: one person's faces, open questions, and what was done."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.history import line_of
from backend.gallery.paging import page_of
from backend.gallery.views.people import cover_of, person_page, relations_shown
from backend.people.models import Face, Person
from backend.people.selectors import edits, faces, suggestions
from backend.people.selectors.people import get_person, named_people
from backend.storage.links import view_url

_EXAMPLES = 5  # more faces beside a question's two


@member_page
@person_page
def person_faces(request: HttpRequest, owner: User, person_id: UUID) -> HttpResponse:
    somebody = get_person(owner=owner, person_id=person_id)
    found = faces.faces_of(owner=owner, person_id=somebody.id)
    page = page_of(request, found, ordering=faces.ORDERING)
    context = {
        "person": somebody,
        "cover": cover_of(somebody),
        "faces": [(face, _crop(face), face.id == somebody.cover_id) for face in page.rows],
        "next_url": page.next_url,
        "names": named_people(owner=owner),
        **relations_shown(owner, somebody),
    }
    return render(request, "gallery/person_faces.html", context)


@member_page
def review(request: HttpRequest, owner: User) -> HttpResponse:
    """One question at a time; "not sure" puts it behind the others."""
    found = suggestions.list_suggestions(owner=owner)
    first = list(found.order_by(*suggestions.ORDERING)[:1])
    question = next(iter(suggestions.describe_people(first, owner=owner)), None)
    context = {
        "question": question,
        "left": found.count(),
        "sides": _sides(owner, question) if question is not None else [],
    }
    return render(request, "gallery/review.html", context)


@member_page
def history(request: HttpRequest, owner: User) -> HttpResponse:
    page = page_of(request, edits.list_edits(owner=owner), ordering=edits.ORDERING)
    context = {"lines": [line_of(edit) for edit in page.rows], "next_url": page.next_url}
    return render(request, "gallery/people_history.html", context)


def _sides(owner: User, question: Any) -> list[dict[str, Any]]:
    """What is compared: the face, or the person, that is in doubt, and the person."""
    person = _person_side(owner, question.described_person)
    if question.face is None:
        return [person, _person_side(owner, question.described_other)]
    return [person, {"picture": _crop(question.face), "face": question.face}]


def _person_side(owner: User, person: Person) -> dict[str, Any]:
    found = faces.faces_of(owner=owner, person_id=person.id).exclude(crop_key="")
    newest = found.order_by(*faces.ORDERING)[: _EXAMPLES + 1]
    examples = [face for face in newest if face.id != person.cover_id][:_EXAMPLES]
    return {
        "picture": cover_of(person),
        "person": person,
        "examples": [_crop(face) for face in examples],
    }


def _crop(face: Face) -> str | None:
    return view_url(face.crop_key) if face.crop_key else None
