from django.urls import URLPattern, URLResolver, path

from backend.events.api.views import StorageEventView

urlpatterns: list[URLPattern | URLResolver] = [
    path("storage-events/<slug:source>", StorageEventView.as_view(), name="storage-events"),
]
