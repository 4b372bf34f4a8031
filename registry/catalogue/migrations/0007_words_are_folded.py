"""Names are searched without accents, apostrophes and the stops of initials, and no word of a name is passed over.

The words themselves are written anew by `rebuild_catalogue`, which the changed stamp asks for.
"""

import django.contrib.postgres.fields
from django.db import migrations, models

# The twin of registry/matching/folding.py.
FOLDED = r"""
create function matching_folded(text) returns text language sql immutable strict parallel safe as $$
select btrim(regexp_replace(regexp_replace(regexp_replace(lower(regexp_replace(normalize(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        translate($1, 'øØđĐðÐłŁı''’‘‛ʼʹ`´′＇', 'ooddddlli'),
        'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
        '&', ' and '), '+', ' and '), NFKD),
    '[\u0300-\u036f]', '', 'g') collate "C"),
    '(?<![a-z0-9])([a-z])\.[ ]?(?=[a-z](?![a-z0-9]))', '\1', 'g'),
    '(?<![a-z0-9])co[- ](?=op|hous)', 'co', 'g'),
    '[^a-z0-9]+', ' ', 'g'))
$$;
"""
# Ways in which one thing is written: each of them is given all.
WIDENED = r"""
create function matching_widened(text) returns text language sql immutable strict parallel safe as $$
select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    regexp_replace(regexp_replace(regexp_replace($1,
    '\m(?:clts?|community land trusts?)\M', 'clt community land trust', 'g'),
    '\m(?:coops?|cooperatives?)\M', 'coop cooperative', 'g'),
    '\m(?:st|saint)\M', 'st saint', 'g'),
    '\m(?:ha|housing association)\M', 'ha housing association', 'g'),
    '\m(?:hs|housing society)\M', 'hs housing society', 'g'),
    '\m(?:bs|building society)\M', 'bs building society', 'g'),
    '\m(?:pc|parish council)\M', 'pc parish council', 'g'),
    '\m(?:tmo|tenant management organisation)\M', 'tmo tenant management organisation', 'g'),
    '\m(?:emb|estate management board)\M', 'emb estate management board', 'g')
$$;
-- A name without the words that are left out as often as they are put in: for how like another it is.
create function matching_named(text) returns text language sql immutable strict parallel safe as $$
select btrim(regexp_replace(matching_folded($1), '\m(?:limited|ltd|plc|llp|cic|the)\M ?', '', 'g'))
$$;
create function matching_searched(text) returns text language sql immutable strict parallel safe as $$
select matching_widened(matching_folded($1))
$$;
"""
# Numbers of other registers without the register, with their letters and zeros and without: SC012345, 012345, 12345.
NUMBERS = r"""
create function matching_numbers(varchar[]) returns text language sql immutable strict parallel safe as $$
select coalesce(string_agg(distinct concat_ws(' ', number, digits, ltrim(digits, '0')), ' '), '')
  from (select number, case when number ~ '^[a-z]{0,3}[0-9]+[a-z]?$' then regexp_replace(number, '[^0-9]', '', 'g') end as digits
          from (select lower(regexp_replace(identifier, '^[A-Za-z]+-[A-Za-z0-9]+-', '')) as number
                  from unnest($1) as identifier) as numbers) as parts
$$;
"""
# English endings go as everywhere; but "Your Housing" and "One Housing" are names.
NAMES = """
create text search dictionary matching_stem (template = snowball, language = english);
create text search configuration matching_names (copy = english);
alter text search configuration matching_names alter mapping replace english_stem with matching_stem;
"""
UNDONE = """
drop text search configuration matching_names;
drop text search dictionary matching_stem;
drop function matching_numbers(varchar[]);
drop function matching_searched(text);
drop function matching_widened(text);
drop function matching_named(text);
drop function matching_folded(text);
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0006_cards_tell_both_indices_of_deprivation")]

    operations = [
        migrations.RunSQL(FOLDED + WIDENED + NUMBERS + NAMES, UNDONE),
        migrations.AddField(
            "organisationwords",
            "names",
            django.contrib.postgres.fields.ArrayField(
                models.TextField(), db_default=[], help_text="All it is called, as names are compared."
            ),
        ),
    ]
