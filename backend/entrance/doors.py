"""The form to sign in by, and the step after it; both remember where somebody is on the way to."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from backend.accounts.selectors.registration import registration_state
from backend.entrance.destinations import destination_at


def sign_in_form(
    request: HttpRequest, wanted: str, *, status: int = 200, problem: str = ""
) -> HttpResponse:
    context = {
        "problem": problem,
        "login": request.POST.get("login", ""),
        "next": wanted,
        "destination": destination_at(request, wanted),
        "registration": registration_state(),
        "oidc_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
    }
    return render(request, "entrance/sign_in.html", context, status=status)


def sign_in_again(wanted: str) -> HttpResponse:
    return HttpResponseRedirect(_address("sign-in", wanted))


def second_step_of(request: HttpRequest, wanted: str) -> HttpResponse:
    return HttpResponseRedirect(_address("second-step", destination_at(request, wanted)))


def _address(door: str, wanted: str) -> str:
    query = f"?{urlencode({'next': wanted})}" if wanted else ""
    return reverse(f"entrance:{door}") + query
