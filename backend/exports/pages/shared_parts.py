"""What guests save of a link: files, fetched by browsers themselves."""

from backend.common import errors
from backend.exports.api.shared_views import SharedDownloadPartView
from backend.sharing.models import ShareLink
from backend.sharing.pages.guests import is_admitted
from backend.sharing.selectors.links import open_link


class SharedPartPage(SharedDownloadPartView):
    """The same as in the API, for who has given the password on the page: browsers that save a file
    send cookies, and no header of ours."""

    schema = None  # it is a page

    def link(self, key: str) -> ShareLink:
        link = open_link(key)
        if not is_admitted(self.request, link):
            raise errors.NotAuthenticated(
                "This link asks for a password.", code="share_password_required"
            )
        return link
