from django.urls import URLPattern, URLResolver, path

from backend.places.api.views import PlacesView

urlpatterns: list[URLPattern | URLResolver] = [path("places", PlacesView.as_view(), name="places")]
