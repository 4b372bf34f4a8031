"""The addresses of the pages that anybody may read. Each page is in the module of its name."""

from django.urls import path

from . import (
    card,
    challenge,
    checklist,
    clauses,
    compare,
    data_page,
    enquiry,
    find,
    follow,
    home,
    left_behind,
    organisation,
    partnership,
    service,
    suggest,
    what_worked,
)
from .explore import views as explore

urlpatterns = [
    path("", home.home, name="home"),
    path("find/", find.find, name="find"),
    path("organisations/<slug:organisation>/", organisation.organisation_page, name="organisation"),
    path("organisations/<slug:organisation>/enquiry/", enquiry.enquiry, name="enquiry"),
    path(
        "organisations/<slug:organisation>/challenge/", challenge.challenge_organisation, name="challenge_organisation"
    ),
    path("organisations/<slug:organisation>/card/", card.card, name="card"),
    path("explore/", explore.explore, name="explore"),
    path("explore/map/", explore.map_page, name="explore_map"),
    path("explore/charts/", explore.charts, name="explore_charts"),
    path("explore/organisations/", explore.organisations, name="explore_organisations"),
    path("compare/", compare.compare_page, name="compare"),
    path("clauses/", clauses.clauses, name="clauses"),
    path("checklist/", checklist.checklist, name="checklist"),
    path("what-worked/", what_worked.what_worked, name="what_worked"),
    path("what-worked/<slug:indicator>/", what_worked.outcome, name="outcome"),
    path("data/", data_page.data, name="data"),
    path("left-behind/", left_behind.left_behind, name="left_behind"),
    path("follow/<slug:subject>/", follow.follow_page, name="follow"),
    path("suggest/", suggest.suggest, name="suggest"),
    path("about/", service.about, name="about"),
    path("privacy/", service.privacy, name="privacy"),
    path("accessibility/", service.accessibility, name="accessibility"),
    path("terms/", service.terms, name="terms"),
    path("partnerships/<slug:record>/", partnership.partnership, name="partnership"),
    path("partnerships/<slug:record>/challenge/", challenge.challenge, name="challenge"),
]
