from django.apps import AppConfig


class LookalikesConfig(AppConfig):
    name = "backend.lookalikes"
    label = "lookalikes"
