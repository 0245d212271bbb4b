"""What a run is told to do, can be done."""

import pytest

from benchmarks.options import FEWEST_EVENTS, read_options


@pytest.mark.parametrize("arguments", [[], ["--quick"]], ids=["whole", "quick"])
def test_a_run_has_rows_enough_for_its_questions(arguments):
    assert read_options(arguments).rows >= FEWEST_EVENTS


def test_too_few_rows_are_refused_with_the_fewest(capsys):
    with pytest.raises(SystemExit):
        read_options(["--rows", "30000"])

    told = f"30,000 rows are too few for the pages asked for. Give at least {FEWEST_EVENTS:,}."
    assert told in capsys.readouterr().err
