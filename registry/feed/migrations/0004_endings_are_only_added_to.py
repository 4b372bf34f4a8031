"""A record may end, come back and end again: a line each. The view has what is in force today.

The table keeps its trigger and its rights under the new name: see 0002.
"""

from django.db import migrations, models
from django.db.models import Q

# Its trigger came along.
RENAMED = {"feed_tombstone": "feed_ending"}
VIEW = """
create view feed_tombstone as
select ending.record, ending.kind, ending.at, ending.reason, ending.replaced_by
  from feed_ending as ending
 where ending.kind <> 'restored'
   and not exists (select from feed_ending as later
                    where later.record = ending.record and later.sequence > ending.sequence);
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select on feed_tombstone to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("feed", "0003_a_publisher_has_a_name_as_long_as_any")]
    operations = [
        migrations.RemoveConstraint(model_name="tombstone", name="tombstone_names_a_successor_when_merged"),
        migrations.RenameModel(old_name="Tombstone", new_name="Ending"),
        migrations.AlterField(
            model_name="ending",
            name="record",
            field=models.CharField(max_length=14, help_text="Id of the record."),
        ),
        migrations.AlterField(
            model_name="ending",
            name="kind",
            field=models.CharField(
                max_length=10,
                choices=[("withdrawn", "Withdrawn"), ("merged", "Merged"), ("restored", "Restored")],
            ),
        ),
        migrations.AddField(
            model_name="ending",
            name="is_by_law",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Whether the law required that the record goes: it never comes back.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ending",
            constraint=models.CheckConstraint(
                name="ending_names_a_successor_when_merged",
                condition=Q(("kind", "merged"), ("replaced_by", ""), _connector="XOR"),
            ),
        ),
        migrations.AddConstraint(
            model_name="ending",
            constraint=models.CheckConstraint(
                name="ending_by_law_is_a_withdrawal",
                condition=Q(("is_by_law", False), ("kind", "withdrawn"), _connector="OR"),
            ),
        ),
        migrations.AddIndex(
            model_name="ending", index=models.Index(fields=["record", "sequence"], name="ending_by_record")
        ),
        migrations.AddIndex(
            model_name="ending",
            index=models.Index(
                fields=["replaced_by"],
                name="ending_by_successor",
                condition=Q(("replaced_by", ""), _negated=True),
            ),
        ),
        migrations.RunSQL(VIEW, "drop view feed_tombstone"),
    ]
