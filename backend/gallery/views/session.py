"""In and out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from backend.accounts.selectors.registration import registration_state
from backend.accounts.services.sessions import sign_in, sign_out
from backend.common import errors
from backend.gallery.destinations import destination


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_page(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return HttpResponseRedirect(destination(request))
    if request.method != "POST":
        return _form(request, status=200)
    try:
        sign_in(
            request=request,
            email=request.POST.get("email", ""),
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
        query = urlencode({"next": destination(request)})
        return HttpResponseRedirect(f"{reverse('gallery:second-step')}?{query}")
    words = {
        "too_many_attempts": _("Too many attempts. Wait a little before the next one."),
        "unavailable": _("Signing in is not possible at the moment."),
    }
    wrong = _("The e-mail address or the password is wrong.")
    return _form(request, status=error.status, problem=words.get(error.code, wrong))


def _form(request: HttpRequest, *, status: int, problem: str = "") -> HttpResponse:
    context = {
        "problem": problem,
        "email": request.POST.get("email", ""),
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "destination": destination(request),
        "registration": registration_state(),
        "oidc_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
    }
    return render(request, "gallery/sign_in.html", context, status=status)
