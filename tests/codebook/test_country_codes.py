import pytest

from codebook import countries
from codebook.country_codes import codes_of
from codebook.ucdp_parties import conflict_and_dyad, government_of


def test_afghanistan_has_the_numbers_of_every_publisher():
    codes = codes_of("AFG")

    assert codes.acled_region == "Caucasus and Central Asia"
    assert (codes.gtd, codes.gtd_name, codes.gtd_region) == (4, "Afghanistan", 6)


def test_what_has_not_been_seen_is_unknown():
    assert codes_of("GUM").gtd is None
    assert codes_of(None).acled_region is None


def test_every_row_is_a_country_of_the_codebook_and_no_number_stands_twice():
    known = [codes_of(country.alpha3) for country in countries.COUNTRIES]
    numbers = [codes.gtd for codes in known if codes.gtd]

    assert len(numbers) == len(set(numbers)) > 200


@pytest.mark.parametrize(("gw", "government"), [(700, (130, "Government of Afghanistan")), (None, None), (999, None)])
def test_governments_go_by_the_number_of_their_state(gw, government):
    assert government_of(gw) == government


def test_two_parties_lead_to_their_conflict_and_dyad():
    assert conflict_and_dyad(130, 234) == (13637, 14320)
    assert conflict_and_dyad(130, 1) is None
