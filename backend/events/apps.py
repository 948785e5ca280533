from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "backend.events"
    label = "events"

    def ready(self) -> None:
        from backend.events.api import openapi  # noqa: F401, PLC0415  registers on import
