"""What people were reminded of is kept for all events at once, by the number of the person and not by an address."""

from django.db import migrations

CARRY_OVER = """
insert into notifications_reminder (event, about, due, at, person_id)
select 'notice_lapses', reminder.organisation || '/' || reminder.notice, reminder.valid_until, reminder.at, person.id
  from publishing_noticereminder as reminder
  join accounts_person as person on lower(person.email) = lower(reminder.email)
    on conflict do nothing
"""
CARRY_BACK = """
insert into publishing_noticereminder (organisation, notice, valid_until, at, email)
select split_part(reminder.about, '/', 1), substr(reminder.about, strpos(reminder.about, '/') + 1), reminder.due,
       reminder.at, person.email
  from notifications_reminder as reminder
  join accounts_person as person on person.id = reminder.person_id
 where reminder.event = 'notice_lapses'
    on conflict do nothing
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0009_consents_are_asked_and_curators_say_why"),
        ("notifications", "0001_how_often_people_hear_and_what_waits_for_them"),
    ]
    operations = [
        migrations.RunSQL(CARRY_OVER, CARRY_BACK),
        migrations.DeleteModel(name="NoticeReminder"),
    ]
