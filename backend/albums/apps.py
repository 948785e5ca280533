from django.apps import AppConfig


class AlbumsConfig(AppConfig):
    name = "backend.albums"
    label = "albums"
