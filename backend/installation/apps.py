from django.apps import AppConfig


class InstallationConfig(AppConfig):
    name = "backend.installation"
    label = "installation"
