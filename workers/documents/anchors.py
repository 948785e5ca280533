"""The fragments that GitHub gives to headings."""

import unicodedata

_KEPT = frozenset({"Nd", "Nl", "Pc"})  # beside letters and marks: digits and "_"


class Anchors:
    """Of one document: a heading that is there already gets "-1", the next "-2"."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def anchor_of(self, heading: str) -> str:
        slug = anchor = slug_of(heading)
        while anchor in self._seen:
            self._seen[slug] += 1
            anchor = f"{slug}-{self._seen[slug]}"
        self._seen[anchor] = 0
        return anchor


def slug_of(heading: str) -> str:
    """Lower case, punctuation gone, spaces as hyphens; ideographs stay."""
    kept = (char for char in heading.strip().lower() if _is_kept(char))
    return "".join(kept).replace(" ", "-")


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category in _KEPT or char in "- "
