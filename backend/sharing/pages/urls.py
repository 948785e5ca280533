from django.urls import path

from backend.sharing.pages.covers import shared_cover

app_name = "sharing-pages"
urlpatterns = [path("s/<str:key>/cover", shared_cover, name="cover")]
