import pytest

from codebook.place_names import without_kind


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("bangui city", "bangui"),
        ("ouham pende province", "ouham pende"),
        ("kabul", "kabul"),
        ("province", "province"),
        ("road to ndele", "road to ndele"),
    ],
)
def test_the_kind_of_a_place_is_left_out_of_its_name(written, asked):
    assert without_kind(written) == asked
