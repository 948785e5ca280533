from django.urls import URLPattern, URLResolver, path

from backend.search.api.similar_views import PictureSearchView, SimilarView
from backend.search.api.views import SearchView

urlpatterns: list[URLPattern | URLResolver] = [
    path("search", SearchView.as_view(), name="search"),
    path("search/by-picture", PictureSearchView.as_view(), name="search-by-picture"),
    path("assets/<uuid:asset_id>/similar", SimilarView.as_view(), name="asset-similar"),
]
