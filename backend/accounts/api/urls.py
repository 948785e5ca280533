from django.urls import URLPattern, URLResolver, path

from backend.accounts.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("session", views.SessionView.as_view(), name="session"),
    path("account", views.AccountView.as_view(), name="account"),
    path("api-keys", views.ApiKeyListView.as_view(), name="api-keys"),
    path("api-keys/<uuid:key_id>", views.ApiKeyView.as_view(), name="api-key"),
]
