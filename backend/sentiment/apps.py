from django.apps import AppConfig


class SentimentConfig(AppConfig):
    name = "backend.sentiment"
    label = "sentiment"
