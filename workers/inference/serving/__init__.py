"""Several versions of several models on one device, and how requests find the right one.

    Host        what callers ask; follows what is wanted, and swaps without a failed request
    Stock       loaded versions within a budget of memory
    Instance    one loaded version: its queue and its batches
    Wanted      what is wanted of a task: champion, canary, shadow
    Traffic     figures by version and minute

Nothing here knows of Django, Celery or HTTP.
"""
