"""Confirmations are only added; a challenge that is public keeps its words. Rights on new tables."""

from django.db import migrations

ADD_ONLY = ["publishing_confirmation", "publishing_noticereminder"]
WORK = ["publishing_challenge", "publishing_tally"]
PASSING = ["publishing_challengeaddress", "publishing_tally", "publishing_challenge"]
REPLACEABLE = ["catalogue_assurance"]

UP = """
create trigger never_changes before update or delete on publishing_confirmation
    for each row execute function registry_never_changes('');

create function registry_challenge_stays() returns trigger language plpgsql as $$
begin
    if old.opened_seq is null then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE'
       and (new.id, new.record, new.edition, new.number, new.pointer, new.made_at, new.opened_seq, new.opened_at,
            new.due_on)
           is not distinct from
           (old.id, old.record, old.edition, old.number, old.pointer, old.made_at, old.opened_seq, old.opened_at,
            old.due_on)
       and (old.answered_seq is null
            or (new.answered_seq, new.answered_at, new.outcome, new.answer, new.answered_by)
               is not distinct from
               (old.answered_seq, old.answered_at, old.outcome, old.answer, old.answered_by))
       and old.removed_seq is null
       and ((new.reason, new.evidence_url) is not distinct from (old.reason, old.evidence_url)
            or new.removed_seq is not null and new.reason = '' and new.evidence_url = '')
    then
        return new;
    end if;
    raise exception 'a public challenge keeps its words (% of %)', tg_op, old.id
        using errcode = 'restrict_violation', hint = 'Answer it, or remove its text with a reason.';
end $$;
create trigger stays_as_it_is before update or delete on publishing_challenge
    for each row execute function registry_challenge_stays();
"""
DOWN = """
drop trigger never_changes on publishing_confirmation;
drop function registry_challenge_stays() cascade;
"""

GRANTS = f"""
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert on {", ".join(ADD_ONLY)} to registry_app;
        grant select, insert, update on {", ".join(WORK)} to registry_app;
        grant select, insert, delete on {", ".join(PASSING)} to registry_app;
        grant select, insert, update, delete on {", ".join(REPLACEABLE)} to registry_app;
        grant usage, select on all sequences in schema public to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0005_confirmations_challenges_and_incorporations"),
        ("catalogue", "0002_cards_texts_and_entries"),
    ]
    operations = [migrations.RunSQL(UP, DOWN), migrations.RunSQL(GRANTS, migrations.RunSQL.noop)]
