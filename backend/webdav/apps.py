from django.apps import AppConfig


class WebDavConfig(AppConfig):
    name = "backend.webdav"
    label = "webdav"
