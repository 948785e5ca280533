"""A base as one archive: what is in it, how it is written, and how one is read that a stranger
may have made.

    manifest.json          the base, its documents, what editors wrote and changed, the gold set
    documents/1/2          the second version of the first document, as it was brought
"""
