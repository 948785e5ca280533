"""The WSGI entry of the API for servers that stay: all parts are imported before the first request.

Functions, which have to answer soon, are in `backend.serverless`.
"""

from backend.config.product import product

application = product()

from backend.common.parts import import_all  # noqa: E402  Django has to be set up before

import_all()
