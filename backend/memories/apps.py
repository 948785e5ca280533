from django.apps import AppConfig


class MemoriesConfig(AppConfig):
    name = "backend.memories"
    label = "memories"
