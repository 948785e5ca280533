"""In and out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from backend.accounts.services.sessions import sign_in, sign_out
from backend.common import errors
from backend.entrance.destinations import destination, wanted_by
from backend.entrance.doors import second_step_of, sign_in_form


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_page(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return HttpResponseRedirect(destination(request))
    if request.method != "POST":
        return sign_in_form(request, wanted_by(request))
    try:
        sign_in(
            request=request,
            login=request.POST.get("login", ""),
            password=request.POST.get("password", ""),
        )
    except (errors.NotAuthenticated, errors.TooManyRequests, errors.Unavailable) as error:
        return _refusal(request, error)
    return HttpResponseRedirect(destination(request))


@require_POST
def sign_out_page(request: HttpRequest) -> HttpResponse:
    sign_out(request=request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def _refusal(request: HttpRequest, error: errors.ShiguangError) -> HttpResponse:
    if error.code == "second_factor_required":
        return second_step_of(request, wanted_by(request))
    words = {
        "too_many_attempts": _("Too many attempts. Wait a little before the next one."),
        "unavailable": _("Signing in is not possible at the moment."),
    }
    wrong = _("The e-mail address, phone number or password is wrong.")
    problem = words.get(error.code, wrong)
    return sign_in_form(request, wanted_by(request), status=error.status, problem=problem)
