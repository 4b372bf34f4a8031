"""What was loaded, and from where, stays as it was recorded."""

from django.db import migrations

FORWARDS = """
CREATE FUNCTION reference_loads_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A reference load is a record of what happened: it is neither changed nor removed.';
END
$$;
CREATE TRIGGER reference_loads_are_only_added BEFORE UPDATE OR DELETE ON places_referenceload
    FOR EACH ROW EXECUTE FUNCTION reference_loads_are_only_added();
"""

BACKWARDS = """
DROP TRIGGER reference_loads_are_only_added ON places_referenceload;
DROP FUNCTION reference_loads_are_only_added();
"""


class Migration(migrations.Migration):
    dependencies = [("places", "0001_areas_and_their_figures")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
