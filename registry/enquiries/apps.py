from django.apps import AppConfig


class Enquiries(AppConfig):
    name = "registry.enquiries"
    label = "enquiries"
