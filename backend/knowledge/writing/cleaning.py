"""A sentence without links, pictures and tags that no passage has.

A link that a model makes up may carry away what it was shown, and a picture does so as soon as it
is seen. What stands in a passage letter by letter carries nothing.
"""

import re
import unicodedata

_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)?|\[[^\]]*\])?")
_DEFINITION = re.compile(r"^[ \t]*\[[^\]]+\]:.*$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)?|\[[^\]]*\])")
_TAG = re.compile(r"<[a-zA-Z/!?][^>]*>?")
_MOST = 5  # of each other's insides


def clean(text: str, shown: str) -> str:
    """shown: what the passages say, to which it refers."""
    text = "".join(one for one in text if unicodedata.category(one) != "Cf")  # what is not seen
    for _ in range(_MOST):
        before = text
        text = _PICTURE.sub("", text)
        text = _DEFINITION.sub("", text)
        text = _LINK.sub(lambda match: match[0] if match[0] in shown else match[1], text)
        text = _TAG.sub(lambda match: match[0] if match[0] in shown else "", text)
        if text == before:
            return text.strip()
    return ""
