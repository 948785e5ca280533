from django.urls import URLPattern, URLResolver, path

from backend.sentiment.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("statistics/sentiment", views.SentimentView.as_view(), name="statistics-sentiment"),
]
