"""What the cells of a workbook are read as, and in which rows and columns they stand."""

from datetime import date, datetime

import pytest

from tests.events.exchange.running import cells_of
from tests.events.exchange.workbooks import Raw, styled, workbook


def read(tmp_path, *values, **how):
    """What cells with these values are read as."""
    path = workbook(tmp_path / "any.xlsx", [["id", *(f"c{nth}" for nth in range(len(values)))], ["1", *values]], **how)
    ((_, *texts),) = cells_of(path)
    return texts


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (300380, "300380"),
        (300380.0, "300380"),
        (Raw(inside="<v>3.0038E5</v>"), "300380"),
        (Raw(inside="<v>202101020001</v>"), "202101020001"),
        (Raw(inside="<v>34.520000000000003</v>"), "34.52"),
        (-12.5, "-12.5"),
        (0, "0"),
        (Raw(inside="<v>-0.0</v>"), "0"),
        (Raw(inside="<v>12345678901234567890</v>"), "12345678901234567890"),
        (1e-7, "1e-07"),
        (None, ""),
        (Raw('s="1"'), ""),
        ("", ""),
        ("0012", "0012"),
        (" a  b ", " a  b "),
        ("one\ntwo", "one\ntwo"),
        ('so-called "raids"', 'so-called "raids"'),
        ("a_x000D_b", "a\rb"),
        ("#N/A", "#N/A"),
        (Raw('t="b"', "<v>1</v>"), "TRUE"),
        (Raw('t="b"', "<v>0</v>"), "FALSE"),
        (Raw('t="d"', "<v>2021-11-02</v>"), "2021-11-02"),
        (date(2021, 11, 2), "2021-11-02"),
        (datetime(2021, 11, 2), "2021-11-02"),  # noqa: DTZ001 – days have no zone
        (datetime(2021, 11, 2, 9, 20), "2021-11-02 09:20:00"),  # noqa: DTZ001 – days have no zone
        (styled(44502.999999999, 1), "2021-11-03"),
        (styled(0.5, 3), "12:00:00"),
        (styled(1.5, 4), "1.5"),
        (styled(44502, 5), "2021-11-02"),
        (styled(1, 1), "1900-01-01"),
        (styled(59, 1), "1900-02-28"),
        (styled(61, 1), "1900-03-01"),
        (Raw('t="inlineStr"', "<is><r><t>Kab</t></r><r><t>ul</t></r><rPh><t>kabul</t></rPh></is>"), "Kabul"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("is_shared", [True, False])
def test_a_cell_is_read_as_the_text_that_it_is(tmp_path, written, text, is_shared):
    assert read(tmp_path, written, is_shared=is_shared) == [text]


def test_days_count_from_1904_where_the_workbook_says_so(tmp_path):
    assert read(tmp_path, styled(43040, 1), epoch=' date1904="1"') == ["2021-11-02"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<f>HYPERLINK("https://example.org")</f><v>0</v>', '=HYPERLINK("https://example.org")'),
        ("<f>A2+B2</f><v>3</v>", "=A2+B2"),
        ('<f t="shared" ref="B2:B9" si="0">A2*2</f><v>2</v>', "=A2*2"),
        ('<f t="array" ref="B2">SUM(A:A)</f><v>2</v>', "=SUM(A:A)"),
    ],
)
def test_a_formula_is_its_own_text_and_nothing_is_computed(tmp_path, inside, text):
    assert read(tmp_path, Raw(inside=inside)) == [text]


def test_a_formula_that_cells_share_is_told_as_the_first_of_them_has_it(tmp_path):
    first = Raw(inside='<f t="shared" ref="B2:C2" si="7">A2*2</f><v>2</v>')

    assert read(tmp_path, first, Raw(inside='<f t="shared" si="7"/><v>4</v>')) == ["=A2*2", "=A2*2"]


def test_rows_have_the_numbers_of_the_sheet_and_cells_their_columns(tmp_path):
    rows = {1: ["id", "title", None, None], 3: [None, "no id"], 6: ["6", None, None, None]}

    assert cells_of(workbook(tmp_path / "any.xlsx", rows)) == [[], ["", "no id"], [], [], ["6", ""]]
