from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "backend.sharing"
    label = "sharing"

    def ready(self) -> None:
        from backend.sharing.api import openapi  # noqa: F401, PLC0415  registers on import
