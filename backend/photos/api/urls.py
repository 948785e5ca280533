from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("backend.photos.api.upload_urls")),
    path("", include("backend.photos.api.asset_urls")),
    path("", include("backend.photos.api.locked_urls")),
    path("", include("backend.photos.api.stack_urls")),
]
