from django.apps import AppConfig


class ModelhubConfig(AppConfig):
    name = "backend.modelhub"
    label = "modelhub"
