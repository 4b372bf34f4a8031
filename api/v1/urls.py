"""Version 1 of the API: one line per resource, in reading order."""

from django.urls import include, path

from .health.views import Live, Ready
from .index import Index
from .organisations import views as organisations
from .partnerships import views as partnerships
from .reference import views as reference
from .validate.views import Validate

urlpatterns = [
    path("", Index.as_view()),
    path("partnerships/", partnerships.PartnershipList.as_view()),
    path("partnerships/<str:record>/", partnerships.PartnershipRecord.as_view()),
    path("partnerships/<str:record>/editions/", partnerships.PartnershipEditions.as_view()),
    path("partnerships/<str:record>/editions/<int:number>/", partnerships.PartnershipEdition.as_view()),
    path("partnerships/<str:record>/compare/", partnerships.PartnershipCompare.as_view()),
    path("organisations/", organisations.OrganisationList.as_view()),
    path("organisations/<str:record>/", organisations.OrganisationRecord.as_view()),
    path("organisations/<str:record>/partnerships/", partnerships.PartnershipsOfOrganisation.as_view()),
    path("organisations/<str:record>/editions/", organisations.OrganisationEditions.as_view()),
    path("organisations/<str:record>/editions/<int:number>/", organisations.OrganisationEdition.as_view()),
    path("organisations/<str:record>/compare/", organisations.OrganisationCompare.as_view()),
    path("", include("api.v1.rows.urls")),
    path("areas/", reference.Areas.as_view()),
    path("vocabularies/", reference.Vocabularies.as_view()),
    path("vocabularies/<str:vocabulary>/", reference.Terms.as_view()),
    path("indicators/", reference.Indicators.as_view()),
    path("rules/", reference.Rules.as_view()),
    path("validate/", Validate.as_view()),
    path("submissions/", include("api.v1.submissions.urls")),
    path("imports/", include("api.v1.imports.urls")),
    path("health/live", Live.as_view()),
    path("health/ready", Ready.as_view()),
    path("", include("api.openapi.urls")),
]
