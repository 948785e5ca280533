from django.urls import URLPattern, URLResolver, path

from backend.operations.api import health_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("live", health_views.live, name="health-live"),
    path("ready", health_views.ready, name="health-ready"),
]
