from importlib import import_module

from django.db import migrations, models

before = import_module("registry.catalogue.migrations.0009_track_records_are_added_up")

# As in registry/finder/tallies.py.
HALTED = "(status = 'stalled' or (status = 'ended' and stage in ('group', 'site', 'plan', 'build')))"
COUNTED = f"""
    select act.organisation_id, act.community_kinds, act.nation, {{sign}}count(*) as partnerships,
           {{sign}}count(*) filter (where act.year is null) as undated,
           {{sign}}coalesce(sum({before.WEIGHT}) filter (where year is not null), 0) as weight,
           max(act.year) as latest, {{sign}}count(*) filter (where act.halted) as halted
      from (select distinct record_id, organisation_id, community_kinds, nation, year, {HALTED} as halted
              from {{acts}} where as_association and {before.TOOK_PART}) as act
     group by 1, 2, 3
"""
COLUMNS = f"{before.COLUMNS}, halted"
FUNCTION = f"""
create or replace function catalogue_add_up() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into catalogue_trackrecord as kept ({COLUMNS})
        {COUNTED.format(sign="", acts="changed")} order by 1, 2, 3
        on conflict (organisation_id, community_kinds, nation) do update
        set partnerships = kept.partnerships + excluded.partnerships, undated = kept.undated + excluded.undated,
            weight = kept.weight + excluded.weight, latest = greatest(kept.latest, excluded.latest),
            halted = kept.halted + excluded.halted;
    else
        update catalogue_trackrecord as kept
           set partnerships = kept.partnerships + gone.partnerships, undated = kept.undated + gone.undated,
               weight = kept.weight + gone.weight, halted = kept.halted + gone.halted,
               latest = case when kept.latest > gone.latest then kept.latest else (
                   select max(act.year) from catalogue_involvement as act
                    where act.organisation_id = kept.organisation_id and act.as_association and act.{before.TOOK_PART}
                      and act.community_kinds = kept.community_kinds and act.nation = kept.nation) end
          from ({COUNTED.format(sign="-", acts="changed")}) as gone
         where kept.organisation_id = gone.organisation_id and kept.community_kinds = gone.community_kinds
           and kept.nation = gone.nation;
        delete from catalogue_trackrecord as kept using (select distinct organisation_id from changed) as gone
         where kept.organisation_id = gone.organisation_id and kept.partnerships = 0;
    end if;
    return null;
end $$;
"""
VIEW = f"""
create or replace view catalogue_trackrecord_recounted as {COUNTED.format(sign="", acts="catalogue_involvement")}
"""
UNDO_VIEW = f"""
drop view catalogue_trackrecord_recounted;
{before.VIEW};
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select on catalogue_trackrecord_recounted to registry_app;
    end if;
end $$;
"""
UNDO_FUNCTION = before.FUNCTION.replace("create function", "create or replace function").partition("create trigger")[0]
# Those that were added up before.
FILL = """
update catalogue_trackrecord as kept set halted = recounted.halted
  from catalogue_trackrecord_recounted as recounted
 where recounted.halted > 0 and recounted.organisation_id = kept.organisation_id
   and recounted.community_kinds = kept.community_kinds and recounted.nation = kept.nation;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0012_cards_know_until_when_a_record_had_ended"),
    ]

    operations = [
        migrations.AddField(
            model_name="trackrecord",
            name="halted",
            field=models.IntegerField(
                db_default=0, help_text="How many of them have stalled, or ended before they were built."
            ),
        ),
        migrations.RunSQL(VIEW, UNDO_VIEW),
        migrations.RunSQL(FUNCTION, UNDO_FUNCTION),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
