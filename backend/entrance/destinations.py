"""Where somebody goes who has come in."""

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme


def destination(request: HttpRequest) -> str:
    """Where the member wanted to go, if that is on this site."""
    return destination_at(request, wanted_by(request))


def wanted_by(request: HttpRequest) -> str:
    """What the address or the form says (`next`), wherever it leads."""
    return request.POST.get("next") or request.GET.get("next", "")


def destination_at(request: HttpRequest, wanted: str) -> str:
    """This address, if it is on this site, and otherwise the first page."""
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here else resolve_url(settings.LOGIN_REDIRECT_URL)
