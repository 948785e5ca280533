"""The models over HTTP: one container that is started, initialised, asked, watched and drained.

    service.py    what the server does, without HTTP: admission, initialising, draining
    app.py        addresses, and what is read from requests
    problems.py   refusals, as problem documents (RFC 9457)
    metrics.py    figures for Prometheus; gpu.py those of graphics cards
    running.py    the process: from its start until SIGTERM has been obeyed

Nothing here knows of Django: where versions come from is a `Catalogue`, which the caller brings.
"""
