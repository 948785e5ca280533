from django.apps import AppConfig


class ModelopsConfig(AppConfig):
    name = "backend.modelops"
    label = "modelops"
