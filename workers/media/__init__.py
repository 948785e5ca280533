"""Pictures as files: what they are, whether they decode, what they say, how they are shown.

Neither Django nor Celery here. Every file came from a stranger, so each reader is bounded: in bytes
read, in pixels, in memory; and it fails with `PictureError`, which a person can understand.
"""
