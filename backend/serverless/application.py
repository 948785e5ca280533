"""The product as a WSGI application, made once an instance and only where requests arrive."""

from functools import cache

from backend.config.product import product
from backend.serverless.exchange import Application


@cache
def application() -> Application:
    return product()
