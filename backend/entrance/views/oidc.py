"""To the OpenID provider and back."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from backend.accounts.services import oidc_attempts, oidc_sign_in
from backend.common import errors
from backend.entrance.destinations import destination_at
from backend.entrance.doors import second_step_of, sign_in_form


@never_cache
@require_GET
def oidc_start(request: HttpRequest) -> HttpResponse:
    wanted = request.GET.get("next", "")
    try:
        url = oidc_sign_in.begin(
            request=request,
            redirect_uri=request.build_absolute_uri(reverse("entrance:oidc-callback")),
            next_path=wanted,
        )
    except (errors.Conflict, errors.Unavailable) as error:
        return _refusal(request, error, wanted)
    return HttpResponseRedirect(url)


@never_cache
@require_GET
def oidc_callback(request: HttpRequest) -> HttpResponse:
    """The provider's answer is in the address; the page after it is another, so that it does not
    stay there."""
    try:
        journey = oidc_attempts.come_back(request=request, state=request.GET.get("state", ""))
    except errors.NotAuthenticated as error:
        return _refusal(request, error, "")
    try:
        oidc_sign_in.finish(
            request=request,
            journey=journey,
            code=request.GET.get("code", ""),
            iss=request.GET.get("iss"),
        )
    except (errors.Rejected, errors.Unavailable) as error:
        if error.code == "confirmation_needed":
            return redirect("entrance:oidc-confirm")
        return _refusal(request, error, journey.next)
    return HttpResponseRedirect(destination_at(request, journey.next))


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def oidc_confirm(request: HttpRequest) -> HttpResponse:
    """Asks for the password of the account that the identity shall be linked to."""
    unconfirmed = oidc_attempts.held(request=request)
    if unconfirmed is None:
        return redirect("entrance:sign-in")
    email, wanted = unconfirmed.claims["email"], unconfirmed.next
    if request.method != "POST":
        return _confirmation(request, email, status=200)
    try:
        oidc_sign_in.confirm(request=request, password=request.POST.get("password", ""))
    except errors.NotAuthenticated as error:
        if error.code == "wrong_credentials":
            words = _("The password is wrong.")
            return _confirmation(request, email, status=error.status, problem=words)
        return _refusal(request, error, wanted)
    except (errors.Rejected, errors.Unavailable) as error:
        return _refusal(request, error, wanted)
    return HttpResponseRedirect(destination_at(request, wanted))


def _confirmation(
    request: HttpRequest, email: str, *, status: int, problem: str = ""
) -> HttpResponse:
    context = {"email": email, "provider": settings.OIDC_NAME, "problem": problem}
    return render(request, "entrance/oidc_confirm.html", context, status=status)


def _refusal(request: HttpRequest, error: errors.ShiguangError, wanted: str) -> HttpResponse:
    """The way in again, with words, or back, for who is in and wanted to link; or on, where the
    second factor is still to come. `wanted`: where somebody is on the way to."""
    if error.code == "second_factor_required":
        return second_step_of(request, wanted)
    if request.user.is_authenticated:
        context = {"problem": _words(error.code)}
        return render(request, "entrance/not_linked.html", context, status=error.status)
    return sign_in_form(request, wanted, status=error.status, problem=_words(error.code))


def _words(code: str) -> str:
    return {
        "unavailable": _("The identity provider does not answer. Try again in a while."),
        "not_offered": _("There is no such way to sign in here."),
        "email_not_verified": _("The identity provider does not vouch for your e-mail address."),
        "registration_closed": _("There is no account for you here. Ask whoever runs this album."),
        "identity_taken": _("This identity opens another account already."),
        "too_many_attempts": _("Too many attempts. Wait a little before the next one."),
    }.get(code, _("Signing in did not work. Begin again."))
