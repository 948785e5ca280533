from typing import Literal, cast

DocumentSource = Literal["file", "product", "text", "web"]


def check_document_source(value: str) -> DocumentSource:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DocumentSource, value)
