"""Which editions a load wrote is remembered; of those before, it is worked out once.

Until now only the seed published without a submission and in the editors' name. An edition that followed one of
somebody else, or one that a person published in that name, counts as a person's: in doubt a load leaves it alone.
"""

from django.db import migrations, models

# Table → the column that holds the edition; none, since not even a removal changes who wrote it.
GUARDED = {"publishing_loadededition": ""}
GUARD = """
create trigger never_changes before update or delete on publishing_loadededition
    for each row execute function registry_never_changes('');
"""
UNGUARD = "drop trigger never_changes on publishing_loadededition;"
GRANTS = """
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert on publishing_loadededition to registry_app;
    end if;
end $$;
"""
# An incorporation publishes two editions at once, and its submission names the line of the first.
OF_THE_SEED = """
insert into publishing_loadededition (edition, load)
select line.sequence, 'seed'
  from feed_change as line
 where line.kind = 'published' and line.publisher = 'registry editors'
   and not exists (select from publishing_submission as proposal
                    where proposal.status = 'published' and line.record in (proposal.record, proposal.former)
                      and proposal.published_seq <= line.sequence + 1)
   and not exists (select from feed_change as earlier
                    where earlier.record = line.record and earlier.kind = 'published'
                      and earlier.publisher <> 'registry editors' and earlier.sequence < line.sequence)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0007_rows_of_later_tables_never_change"),
        ("feed", "0002_lines_never_change"),
    ]
    operations = [
        migrations.CreateModel(
            name="LoadedEdition",
            fields=[
                (
                    "edition",
                    models.BigIntegerField(
                        help_text="The edition's published_seq, whatever kind of record it is.",
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "load",
                    models.CharField(
                        choices=[
                            ("seed", "The seed register"),
                            ("registered_providers", "The regulator's list of registered providers"),
                        ],
                        help_text="Which load wrote it.",
                        max_length=30,
                    ),
                ),
            ],
        ),
        migrations.RunSQL(OF_THE_SEED, migrations.RunSQL.noop),
        migrations.RunSQL(GUARD, UNGUARD),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
    ]
