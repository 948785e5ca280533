from django.urls import re_path

from backend.console.views import console

app_name = "console"
urlpatterns = [
    re_path(r"^console(?:/.*)?$", console, name="console"),  # its own router knows the rest
]
