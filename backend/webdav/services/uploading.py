"""A file that an app puts somewhere below `Uploads/`."""

from dataclasses import dataclass
from datetime import datetime

from backend.accounts.models import User
from backend.common import errors
from backend.webdav.kinds import HEAD_BYTES, can_be_shown
from backend.webdav.names import is_litter
from backend.webdav.selectors.uploads import Names, find
from backend.webdav.services import albums
from backend.webdav.services.receiving import (
    Arrival,
    Body,
    Content,
    check_length,
    discard,
    receive,
)
from backend.webdav.services.tree import Placed, parent_of, place, plausible


@dataclass(frozen=True, slots=True)
class Put:
    """What a client says of a file; `sha1` is checked where it is given."""

    names: Names
    body: Body
    modified_at: datetime | None = None
    sha1: str | None = None


def put_file(*, owner: User, put: Put) -> tuple[Placed, Content]:
    """Takes the file in and has the name stand for it; the same file again changes nothing.

    What systems leave beside photos is read and not kept, and so are empty files: their names
    stand, so that apps go on. Raises UnsupportedContent for what is neither a photo nor a film,
    Conflict without the folder above, MethodNotAllowed in the place of a folder, and as `receive`.
    """
    parent_of(owner=owner, names=put.names)
    existing = find(owner=owner, names=put.names)
    if existing is not None and existing.is_folder:
        raise errors.MethodNotAllowed("There is a folder of that name.")
    check_length(put.body.length or 0)
    content = _take(owner, put)
    placed = place(owner=owner, names=put.names, content=content, modified_at=put.modified_at)
    albums.fill(owner=owner, names=put.names, asset_id=placed.asset_id)
    return placed, content


def _take(owner: User, put: Put) -> Content:
    name = put.names[-1]
    head = put.body.read(HEAD_BYTES)
    arrival = Arrival(name, put.body, head, plausible(put.modified_at), put.sha1)
    if not head or is_litter(name):
        return discard(arrival)
    if not can_be_shown(head):
        raise errors.UnsupportedContent(
            f"{name} is neither a photo nor a film that can be shown here; it was not kept."
        )
    return receive(owner=owner, arrival=arrival)
