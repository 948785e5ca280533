"""Archives read in place: nothing is unpacked to disk.

listing.py  what both kinds say of their files, and what is refused
zipped.py   ZIP
tarred.py   tar, plain or in gzip
gzip.py     a gzip file that can be entered in the middle
slices.py   a stretch of an open file, as a file
"""

from shiguang.archives.listing import Entry, list_archive, looks_like_archive

__all__ = ["Entry", "list_archive", "looks_like_archive"]
