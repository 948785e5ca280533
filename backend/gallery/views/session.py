"""In and out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from backend.accounts.services.sessions import sign_in, sign_out
from backend.common import errors


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_page(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return HttpResponseRedirect(_destination(request))
    if request.method != "POST":
        return _form(request, status=200)
    try:
        sign_in(
            request=request,
            email=request.POST.get("email", ""),
            password=request.POST.get("password", ""),
        )
    except errors.NotAuthenticated as error:
        words = _("The e-mail address or the password is wrong.")
        return _form(request, status=error.status, problem=words)
    except errors.TooManyRequests as error:
        words = _("Too many attempts. Wait a little before the next one.")
        return _form(request, status=error.status, problem=words)
    except errors.Unavailable as error:
        words = _("Signing in is not possible at the moment.")
        return _form(request, status=error.status, problem=words)
    return HttpResponseRedirect(_destination(request))


@require_POST
def sign_out_page(request: HttpRequest) -> HttpResponse:
    sign_out(request=request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def _form(request: HttpRequest, *, status: int, problem: str = "") -> HttpResponse:
    context = {
        "problem": problem,
        "email": request.POST.get("email", ""),
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "oidc_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
    }
    return render(request, "gallery/sign_in.html", context, status=status)


def _destination(request: HttpRequest) -> str:
    """Where the member wanted to go, if that is on this site."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here else resolve_url(settings.LOGIN_REDIRECT_URL)
