"""Documents: from a stranger's file to drafts of passages, as `backend.knowledge.drafts` has them.

`read.read_document(path, filename=..., media_type=...)` is the way in. A reader for each format
turns the file into blocks (`reading`, `blocks`); blocks become drafts (`chunking`). Everything is
bounded (`limits`) and runs in a process of its own. Neither Django nor Celery here, nor a database.
"""
