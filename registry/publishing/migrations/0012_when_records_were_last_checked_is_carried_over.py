"""When records were last checked follows from what their parties said, also before it was kept with it."""

from django.db import migrations

# A check is a confirmation, of whatever edition; texts show it before the number of challenges.
CARRY_OVER = """
update catalogue_assurance as assurance
   set last_checked = (select max((said.at at time zone 'Europe/London')::date) from publishing_confirmation as said
                        where said.partnership_id = assurance.record_id and said.verdict = 'confirmed'
                          and (assurance.until_seq is null or said.sequence < assurance.until_seq))
 where record_id like 'chp-%';
update catalogue_assurance
   set text = replace(text, ',"open_challenges"',
                      ',"last_checked":' || coalesce('"' || last_checked::text || '"', 'null') || ',"open_challenges"')
 where record_id like 'chp-%';
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0011_records_come_back_by_two_curators"),
        ("catalogue", "0014_assurances_know_when_they_were_last_checked"),
    ]
    operations = [migrations.RunSQL(CARRY_OVER, migrations.RunSQL.noop)]
