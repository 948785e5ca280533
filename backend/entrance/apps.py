from django.apps import AppConfig


class EntranceConfig(AppConfig):
    name = "backend.entrance"
    label = "entrance"
