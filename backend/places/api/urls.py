from django.urls import URLPattern, URLResolver, path

from backend.places.api import map_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("places", views.PlacesView.as_view(), name="places"),
    path("places/tree", views.PlacesTreeView.as_view(), name="places-tree"),
    path("places/photos", views.PlacesPhotosView.as_view(), name="places-photos"),
    path("map/clusters", map_views.ClustersView.as_view(), name="map-clusters"),
    path("map/cells/<str:quadkey>", map_views.CellView.as_view(), name="map-cell"),
    path("map/style", map_views.MapStyleView.as_view(), name="map-style"),
]
