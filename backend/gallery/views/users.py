"""For administrators: who has an account here, and who is invited to make one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.accounts.selectors.registration import all_invitations
from backend.accounts.selectors.users import users as all_users
from backend.gallery.access import administrator_page
from backend.gallery.paging import page_of
from backend.installation import changeable

_ORDERING = ("-created_at", "-id")
_GIGABYTE = 2**30


@administrator_page
def users(request: HttpRequest, admin: User) -> HttpResponse:
    """`q` is a part of the name or the address."""
    query = request.GET.get("q", "").strip()[:100]
    page = page_of(request, all_users(q=query or None), ordering=_ORDERING, size=50)
    context = {
        "members": [(member, _gigabytes(member.quota_bytes)) for member in page.rows],
        "next_url": page.next_url,
        "user_query": query,
        "admin": admin,
    }
    return render(request, "gallery/users.html", context)


@administrator_page
def invitations(request: HttpRequest, admin: User) -> HttpResponse:  # noqa: ARG001  no matter who
    page = page_of(request, all_invitations(), ordering=_ORDERING, size=50)
    context = {
        "invitations": page.rows,
        "next_url": page.next_url,
        "usual_quota": _gigabytes(changeable.DEFAULT_QUOTA.value()),
    }
    return render(request, "gallery/invitations.html", context)


def _gigabytes(quota: int | None) -> str:
    """As a field for numbers takes it; empty without a limit."""
    return "" if quota is None else f"{quota / _GIGABYTE:.3f}".rstrip("0").rstrip(".")
