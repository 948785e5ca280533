"""What a link says of itself to guests: nothing while its words are held.

An album is renamed by whoever manages it, and knows nothing of links; so words are read when guests
come, and once more when the link is written, for its owner to hear of it at once.
"""

from dataclasses import dataclass

from backend.moderation.services.reading import read_link
from backend.sharing.models import ShareLink
from backend.sharing.selectors.titles import title_of


@dataclass(frozen=True, slots=True)
class LinkWords:
    title: str = ""
    description: str = ""


def words_for_guests(link: ShareLink) -> LinkWords:
    words = LinkWords(title_of(link), link.description)
    text = f"{words.title}\n{words.description}"
    is_fit = read_link(link_id=link.pk, owner_id=link.owner_id, text=text)
    return words if is_fit else LinkWords()
