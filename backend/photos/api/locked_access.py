"""Whether the locked folder is open for a request: by its session, or by a token that it sends."""

from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from backend.accounts.models import User
from backend.common import errors
from backend.photos.services.locked_folder import SESSION_KEY, Opening, opening_of

HEADER = "X-Locked-Folder"
TOKEN = OpenApiParameter(
    HEADER,
    location=OpenApiParameter.HEADER,
    description="The token that opening answered with; browsers' sessions do without.",
)


def current_opening(request: Request, owner: User) -> Opening | None:
    kept = None if request.auth else request.session.get(SESSION_KEY)
    token = request.headers.get(HEADER) or kept
    return opening_of(owner=owner, token=token) if token else None


def require_open(request: Request, owner: User) -> None:
    """Raises NotPermitted (`folder_closed`)."""
    if current_opening(request, owner) is None:
        raise errors.NotPermitted("The locked folder is not open.", code="folder_closed")


def keep_open(request: Request, opening: Opening) -> None:
    """In a browser's session; who came with a key keeps the token."""
    if not request.auth:
        request.session[SESSION_KEY] = opening.token
