"""The product as a WSGI application, made once an instance and only where requests arrive."""

from functools import cache

from backend.serverless.exchange import Application


@cache
def application() -> Application:
    from backend.config.wsgi import application  # noqa: PLC0415  its import sets Django up

    return application
