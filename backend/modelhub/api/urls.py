from django.urls import URLPattern, URLResolver, path

from backend.modelhub.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("models/spaces", views.SpacesView.as_view(), name="spaces"),
    path("models/spaces/<int:space_id>", views.SpaceView.as_view(), name="space"),
    path(
        "models/spaces/<int:space_id>/switch", views.SpaceSwitchView.as_view(), name="space-switch"
    ),
]
