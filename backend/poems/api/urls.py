from django.urls import URLPattern, URLResolver, path

from backend.poems.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("assets/<uuid:asset_id>/poems", views.AssetPoemsView.as_view(), name="asset-poems"),
    path("albums/<uuid:album_id>/poems", views.AlbumPoemsView.as_view(), name="album-poems"),
    path("poems/<uuid:poem_id>", views.PoemView.as_view(), name="poem"),
]
