"""Addresses of what the register is measured against, under the same paths as the register's."""

from django.urls import include, path
from rest_framework.routers import SimpleRouter

from .bare import record
from .idiomatic import PartnershipViewSet

router = SimpleRouter()
router.register("partnerships", PartnershipViewSet, basename="partnership")

urlpatterns = [
    path("api/v1/", include(router.urls)),
    path("bare/partnerships/<str:record>/", record),
]
