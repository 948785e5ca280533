"""The product as a WSGI application, whose parts are imported as they are asked for."""

import os

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application


def product() -> WSGIHandler:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    application = get_wsgi_application()
    from backend.common.requests import AnsweredRequest  # noqa: PLC0415  Django has to be set up

    application.request_class = AnsweredRequest
    return application
