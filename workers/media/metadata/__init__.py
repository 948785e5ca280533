"""What a picture file says about itself: EXIF, XMP and IPTC, merged into one answer.

Nothing here trusts the file. A field that makes no sense is left out; the rest goes on.
"""
