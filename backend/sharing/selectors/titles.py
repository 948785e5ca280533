"""What a link is called."""

from backend.sharing.models import ShareLink


def title_of(link: ShareLink) -> str:
    """Its own title, or the album's; empty for a selection without one."""
    if link.title or link.album is None:
        return link.title
    return link.album.title
