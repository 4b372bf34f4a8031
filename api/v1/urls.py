"""Version 1 of the API: one line per resource, in reading order."""

from django.urls import include, path

from .challenges import views as challenges
from .changes import views as changes
from .changes.effects import EffectsView
from .cite.views import CiteView
from .columns import views as columns
from .confirmations.views import ConfirmationsView
from .coverage.views import CoverageView
from .finder.views import FinderView
from .health.views import LiveView, ReadyView
from .index import IndexView
from .organisations import views as organisations
from .organisations.compared.views import CompareView
from .partnerships import views as partnerships
from .reference import views as reference
from .rows.events import EventListView
from .statistics.outcomes import PooledOutcomesView
from .statistics.views import StatisticsView
from .tokens import views as tokens
from .validate.views import ValidateView

urlpatterns = [
    path("", IndexView.as_view()),
    path("partnerships/", partnerships.PartnershipListView.as_view()),
    path("partnerships/<str:record>/", partnerships.PartnershipView.as_view()),
    path("partnerships/<str:record>/editions/", partnerships.PartnershipEditionsView.as_view()),
    path("partnerships/<str:record>/editions/<str:number>/", partnerships.PartnershipEditionView.as_view()),
    path("partnerships/<str:record>/compare/", partnerships.PartnershipCompareView.as_view()),
    path("organisations/", organisations.OrganisationListView.as_view()),
    path("organisations/compare/", CompareView.as_view()),
    path("organisations/<str:record>/", organisations.OrganisationView.as_view()),
    path("organisations/<str:record>/partnerships/", organisations.PartnershipsOfOrganisationView.as_view()),
    path("organisations/<str:record>/editions/", organisations.OrganisationEditionsView.as_view()),
    path("organisations/<str:record>/editions/<str:number>/", organisations.OrganisationEditionView.as_view()),
    path("organisations/<str:record>/compare/", organisations.OrganisationCompareView.as_view()),
    path("", include("api.v1.rows.tables")),
    path("events/", EventListView.as_view()),
    path("finder/", FinderView.as_view()),
    path("statistics/", StatisticsView.as_view()),
    path("statistics/outcomes/", PooledOutcomesView.as_view()),
    path("coverage/", CoverageView.as_view()),
    path("reconcile/", include("api.v1.reconcile.urls")),
    path("areas/", reference.AreasView.as_view()),
    path("vocabularies/", reference.VocabulariesView.as_view()),
    path("vocabularies/<str:vocabulary>/", reference.TermsView.as_view()),
    path("indicators/", reference.IndicatorsView.as_view()),
    path("rules/", reference.RulesView.as_view()),
    path("columns/<str:list>/", columns.CsvOnTheWebView.as_view()),
    path("columns/<str:list>/table-schema/", columns.TableSchemaView.as_view()),
    path("changes/", changes.ChangesView.as_view()),
    path("changes/effects/", EffectsView.as_view()),
    path("releases/", include("api.v1.releases.urls")),
    path("tombstones/", changes.TombstonesView.as_view()),
    path("cite/", CiteView.as_view()),
    path("validate/", ValidateView.as_view()),
    path("confirmations/", ConfirmationsView.as_view()),
    path("challenges/", challenges.ChallengesView.as_view()),
    path("challenges/verify/", challenges.VerifyView.as_view()),
    path("challenges/<str:challenge>/", challenges.ChallengeView.as_view()),
    path("tokens/self/", tokens.OwnTokenView.as_view()),
    path("submissions/", include("api.v1.submissions.urls")),
    path("imports/", include("api.v1.imports.urls")),
    path("health/live", LiveView.as_view()),
    path("health/ready", ReadyView.as_view()),
    path("", include("api.openapi.urls")),
]
