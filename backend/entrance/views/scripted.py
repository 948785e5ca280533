"""Doors that a script opens by the API: accounts, passwords, addresses, the second step.

What follows `#` in a letter's link stays in the browser; these pages are the same for everybody.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from backend.accounts.selectors.registration import registration_state
from backend.accounts.selectors.second_factors import factors_of
from backend.accounts.services import half_sign_ins
from backend.entrance.destinations import destination, wanted_by
from backend.entrance.doors import sign_in_again


@never_cache
@require_safe
def second_step(request: HttpRequest) -> HttpResponse:
    half = half_sign_ins.held(request=request)
    if half is None:  # too late, or in already: the door knows the way on
        return sign_in_again(wanted_by(request))
    context = {"methods": factors_of(half.user).methods, "next": destination(request)}
    return render(request, "entrance/second_step.html", context)


@never_cache
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    return _door(request, "register")


@never_cache
@require_safe
def finish_registration(request: HttpRequest) -> HttpResponse:
    return _door(request, "finish_registration")


@never_cache
@require_safe
def forgot_password(request: HttpRequest) -> HttpResponse:
    return _door(request, "forgot_password")


@never_cache
@require_safe
def reset_password(request: HttpRequest) -> HttpResponse:
    return _door(request, "reset_password")


@never_cache
@require_safe
def confirm_email(request: HttpRequest) -> HttpResponse:
    return _door(request, "confirm_email")


def _door(request: HttpRequest, name: str) -> HttpResponse:
    return render(request, f"entrance/{name}.html", {"registration": registration_state()})
