"""To the OpenID provider and back."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from backend.accounts.services import oidc_attempts, oidc_sign_in
from backend.common import errors
from backend.gallery.destinations import destination_at


@never_cache
@require_GET
def oidc_start(request: HttpRequest) -> HttpResponse:
    try:
        url = oidc_sign_in.begin(
            request=request,
            redirect_uri=request.build_absolute_uri(reverse("gallery:oidc-callback")),
            next_path=request.GET.get("next", ""),
        )
    except (errors.Conflict, errors.Unavailable) as error:
        return _refusal(request, error)
    return HttpResponseRedirect(url)


@never_cache
@require_GET
def oidc_callback(request: HttpRequest) -> HttpResponse:
    """The provider's answer is in the address; the page after it is another, so that it does not
    stay there."""
    try:
        arrival = oidc_sign_in.finish(
            request=request,
            code=request.GET.get("code", ""),
            state=request.GET.get("state", ""),
            iss=request.GET.get("iss"),
        )
    except (errors.Rejected, errors.Unavailable) as error:
        if error.code == "confirmation_needed":
            return redirect("gallery:oidc-confirm")
        return _refusal(request, error)
    return HttpResponseRedirect(destination_at(request, arrival.next))


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def oidc_confirm(request: HttpRequest) -> HttpResponse:
    """Asks for the password of the account that the identity shall be linked to."""
    claims = oidc_attempts.held(request=request)
    if claims is None:
        return redirect("gallery:sign-in")
    if request.method != "POST":
        return _confirmation(request, claims["email"], status=200)
    try:
        oidc_sign_in.confirm(request=request, password=request.POST.get("password", ""))
    except errors.NotAuthenticated as error:
        if error.code == "wrong_credentials":
            words = _("The password is wrong.")
            return _confirmation(request, claims["email"], status=error.status, problem=words)
        return _refusal(request, error)
    except (errors.Rejected, errors.Unavailable) as error:
        return _refusal(request, error)
    return HttpResponseRedirect(resolve_url(settings.LOGIN_REDIRECT_URL))


def _confirmation(
    request: HttpRequest, email: str, *, status: int, problem: str = ""
) -> HttpResponse:
    context = {"email": email, "provider": settings.OIDC_NAME, "problem": problem}
    return render(request, "gallery/oidc_confirm.html", context, status=status)


def _refusal(request: HttpRequest, error: errors.ShiguangError) -> HttpResponse:
    """The way in again, with words; or on, where the second factor is still to come."""
    if error.code == "second_factor_required":
        return redirect("gallery:second-step")
    context = {
        "problem": _words(error.code),
        "next": "",
        "oidc_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
    }
    return render(request, "gallery/sign_in.html", context, status=error.status)


def _words(code: str) -> str:
    return {
        "unavailable": _("The identity provider does not answer. Try again in a while."),
        "not_offered": _("There is no such way to sign in here."),
        "email_not_verified": _("The identity provider does not vouch for your e-mail address."),
        "registration_closed": _("There is no account for you here. Ask whoever runs this album."),
        "identity_taken": _("This identity opens another account already."),
        "too_many_attempts": _("Too many attempts. Wait a little before the next one."),
    }.get(code, _("Signing in did not work. Begin again."))
