"""What the library holds, in figures and bars."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.bars import Bar, bars
from backend.gallery.naming import full_place_name
from backend.statistics.selectors.library import Amount, Statistics, statistics_of

_LISTED = 10  # those with most photos
_MONTHS = 24  # the latest in which something came


@member_page
def statistics(request: HttpRequest, owner: User) -> HttpResponse:
    found = statistics_of(owner=owner)
    context = {
        "owner": owner,
        "total": found.total,
        "charts": [chart for chart in _charts(found) if chart[1]],
    }
    return render(request, "gallery/account_statistics.html", context)


def _charts(found: Statistics) -> Iterator[tuple[str, list[Bar]]]:
    yield (
        _("By year"),
        bars(
            (str(year), _amount(amount), amount.bytes, _timeline(f"{year}-12"))
            for year, amount in found.years
        ),
    )
    yield (
        _("By kind of file"),
        bars(
            (_kind(row["media_type"]), _counted(row["count"], row["size"]), row["size"], "")
            for row in found.kinds
        ),
    )
    yield (
        _("What came each month"),
        bars(
            (
                date_format(growth.month, "YEAR_MONTH_FORMAT"),
                _amount(growth.added),
                growth.added.bytes,
                "",
            )
            for growth in reversed(found.growth[-_MONTHS:])
        ),
    )
    yield (
        _("People"),
        bars(
            (person.name, _photos(count), count, reverse("gallery:person", args=[person.pk]))
            for person, count in found.people[:_LISTED]
        ),
    )
    yield (
        _("Places"),
        bars(_place(place) for place in found.places[:_LISTED]),
    )
    yield _("Cameras"), bars(_gear(found.cameras, "camera_make", "camera_model"))
    yield _("Lenses"), bars(_gear(found.lenses, "lens_model"))


def _place(place: Any) -> tuple[str, str, int, str]:
    """With the `count` that the selector adds."""
    url = reverse("gallery:place", args=[place.pk])
    return full_place_name(place), _photos(place.count), place.count, url


def _gear(rows: list[dict[str, Any]], *names: str) -> Iterator[tuple[str, str, int, str]]:
    for row in rows[:_LISTED]:
        *makers, model = (row[name] for name in names)
        make = next(iter(makers), "")
        # Many cameras repeat the maker in the model's name.
        name = model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()
        url = f"{reverse('gallery:search')}?{urlencode({'q': model})}"
        yield name, _counted(row["count"], row["size"]), row["count"], url


def _timeline(bucket: str) -> str:
    return f"{reverse('gallery:timeline')}?{urlencode({'until': bucket})}"


def _kind(media_type: str) -> str:
    return media_type.rpartition("/")[2].removeprefix("x-").upper()


def _amount(amount: Amount) -> str:
    return _counted(amount.photos + amount.videos, amount.bytes)


def _counted(count: int, size: int) -> str:
    return f"{_photos(count)} · {filesizeformat(size)}"


def _photos(count: int) -> str:
    return ngettext("%(count)s photo", "%(count)s photos", count) % {"count": count}
