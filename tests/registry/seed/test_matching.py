"""Names in somebody's table are reconciled with the records that are meant: the floor of what is matched by itself."""

import pytest
from django.core.management import CommandError, call_command

from registry.seed.search import evaluate, variations
from registry.seed.search.evaluation import of_reconciliation

LEAST_FIRST, MOST_FALSELY_MATCHED = 0.97, 0.005


@pytest.mark.django_db
def test_what_is_meant_comes_first_and_no_more_than_one_in_two_hundred_is_matched_wrongly():
    figures = evaluate(variations(), of_reconciliation)

    assert figures.top_1 >= LEAST_FIRST, figures.missed
    assert figures.top_5 >= figures.top_1
    assert figures.false_certainty <= MOST_FALSELY_MATCHED, figures.missed
    assert figures.certain >= 300


@pytest.mark.django_db
def test_the_command_prints_the_measure_of_a_file(tmp_path, capsys):
    file = tmp_path / "spellings.csv"
    file.write_text(
        "half,kind,typed,meant,way,source\n"
        "own,organisation,Aster Group,org-amfzqj16ak,source,\n"
        "own,organisation,Aster Group,org-p92b4a81r0,source,\n"
    )
    call_command("evaluate_matching", str(file), "--missed")

    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["top-1", "50.0%"] in lines
    assert ["wrongly", "1"] in lines
    assert any("Aster" in " ".join(line) and "was taken for" in " ".join(line) for line in lines)


def test_a_file_with_other_columns_is_refused_in_words(tmp_path):
    file = tmp_path / "spellings.csv"
    file.write_text("name\nKarbon\n")
    with pytest.raises(CommandError, match="give a CSV file with the columns half, kind"):
        call_command("evaluate_matching", str(file))
