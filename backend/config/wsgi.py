"""The WSGI entry of the API."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

application = get_wsgi_application()

from backend.common.requests import AnsweredRequest  # noqa: E402  Django has to be set up before

application.request_class = AnsweredRequest
