from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("backend.sharing.api.link_urls")),
    path("", include("backend.sharing.api.guest_urls")),
    path("", include("backend.sharing.api.report_urls")),
    path("", include("backend.sharing.api.partner_urls")),
    path("", include("backend.sharing.api.family_urls")),
]
