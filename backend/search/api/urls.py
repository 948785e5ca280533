from django.urls import URLPattern, URLResolver, path

from backend.search.api.views import SearchView

urlpatterns: list[URLPattern | URLResolver] = [path("search", SearchView.as_view(), name="search")]
