"""Lines of the log of people, in the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from backend.people.models import PeopleEditKind
from backend.people.selectors.edits import ChangedTrait, changed_traits

DEEDS = {
    PeopleEditKind.EDIT: gettext_lazy("Edited"),
    PeopleEditKind.MERGE: gettext_lazy("Merged"),
    PeopleEditKind.SPLIT: gettext_lazy("Split off"),
    PeopleEditKind.MOVE: gettext_lazy("Moved"),
    PeopleEditKind.REJECT: gettext_lazy("Not this person"),
    PeopleEditKind.IGNORE: gettext_lazy("Ignored"),
    PeopleEditKind.HEED: gettext_lazy("No longer ignored"),
    PeopleEditKind.DRAW: gettext_lazy("Drawn by hand"),
    PeopleEditKind.ERASE: gettext_lazy("Removed what was drawn"),
    PeopleEditKind.CONFIRM: gettext_lazy("Confirmed"),
    PeopleEditKind.DISTINGUISH: gettext_lazy("Told apart"),
    PeopleEditKind.SIDECAR: gettext_lazy("Named by a sidecar"),
    PeopleEditKind.UNDO: gettext_lazy("Undone"),
}
_NAMED = 4  # people in a line


@dataclass(frozen=True, slots=True)
class Line:
    id: UUID
    deed: str
    about: str  # whom, how many faces, and what was said
    made_at: datetime
    is_undone: bool


def line_of(edit: Any) -> Line:
    """`edit` comes from `people.selectors.edits`."""
    said = map(_said, changed_traits(edit))
    return Line(
        id=edit.id,
        deed=_deed(edit),
        about=" · ".join([*_about(edit.about), *said]),
        made_at=edit.made_at,
        is_undone=edit.undone_by_id is not None,
    )


def _deed(edit: Any) -> str:
    deed = DEEDS[PeopleEditKind(edit.kind)]
    undone = getattr(edit, "undoes", None)
    if undone is None:
        return str(deed)
    what = DEEDS[PeopleEditKind(undone.kind)]
    return _("%(deed)s: %(what)s") % {"deed": deed, "what": what}


def _isolated(name: str) -> str:
    """Between Unicode's isolates (UAX 9): an Arabic name turns nothing about that follows it."""
    return f"\u2068{name}\u2069" if name else _("somebody without a name")


def _about(about: Any) -> Iterator[str]:
    names = [_isolated(person["name"]) for person in about["people"]]
    if names:
        more = "…" if len(names) > _NAMED else ""
        yield _(", ").join(names[:_NAMED]) + more
    if about["faces"]:
        yield ngettext("%(count)s face", "%(count)s faces", about["faces"]) % {
            "count": about["faces"]
        }


def _said(trait: ChangedTrait) -> str:
    """What was said of somebody, in words."""
    match trait.name:
        case "name" if trait.after and trait.before:
            return _("name was: %(name)s") % {"name": _isolated(str(trait.before))}
        case "name":
            return _("named") if trait.after else _("name taken away")
        case "birth_date" if trait.after:
            born = date_format(date.fromisoformat(str(trait.after)), "DATE_FORMAT")
            return _("born on: %(date)s") % {"date": born}
        case "birth_date":
            return _("date of birth taken away")
        case "is_favorite" | "is_hidden":
            return _flagged(trait)
        case _:
            return _("cover chosen") if trait.after else _("cover left to the album")


def _flagged(trait: ChangedTrait) -> str:
    if trait.name == "is_favorite":
        return _("made a favourite") if trait.after else _("no favourite any more")
    return _("hidden from the lists") if trait.after else _("shown in the lists again")
