"""Imports from buckets: how far each has come, and a new one."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.paging import page_of
from backend.imports.models import ImportItem, Outcome
from backend.imports.selectors.imports import imports_of

_PAGE = 10
_PROBLEMS = 5  # of each import


@member_page
def account_imports(request: HttpRequest, owner: User) -> HttpResponse:
    failed = ImportItem.objects.filter(outcome=Outcome.FAILED).order_by("-id")[:_PROBLEMS]
    imports = imports_of(owner).prefetch_related(Prefetch("items", failed, to_attr="problems"))
    page = page_of(request, imports, ordering=("-id",), size=_PAGE)
    context = {"imports": page.rows, "next_url": page.next_url}
    return render(request, "gallery/account_imports.html", context)
