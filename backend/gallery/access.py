"""Who may see a page: members, each their own library."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from backend.accounts.models import User
from backend.accounts.services import enrolment
from backend.common import errors

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, User, P], HttpResponse]


def member_page(page: Page[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Gives the page its owner, sends strangers to sign in, and turns refusals into 400 and 404.

    Never cached, since addresses of pictures expire and another member may use the same browser.
    """

    @require_safe
    @never_cache
    @wraps(page)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not isinstance(request.user, User):
            return redirect_to_login(request.get_full_path())
        if enrolment.is_pending(request=request) and not _enrols(request):
            return redirect("gallery:account-security")
        try:
            return page(request, request.user, *args, **kwargs)
        except errors.NotFound as error:
            raise Http404(str(error)) from error
        except errors.InvalidInput as error:
            raise BadRequest(str(error)) from error

    return answer


def administrator_page(page: Page[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """For others it is not there."""

    @member_page
    @wraps(page)
    def answer(
        request: HttpRequest, user: User, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        if not user.is_staff:
            raise errors.NotFound("Only administrators have this page.")
        return page(request, user, *args, **kwargs)

    return answer


def _enrols(request: HttpRequest) -> bool:
    return request.path == reverse("gallery:account-security")
