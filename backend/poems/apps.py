from django.apps import AppConfig


class PoemsConfig(AppConfig):
    name = "backend.poems"
    label = "poems"
