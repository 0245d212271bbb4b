"""The country table, against facts read by hand from UCDP's country-year file 25.1 and from ISO 3166-1."""

from collections import Counter

import pytest

from codebook import countries
from codebook.folding import fold

UCDP_NUMBERS = {
    "Africa": (
        "CPV402 STP403 GNB404 GNQ411 GMB420 MLI432 SEN433 BEN434 MRT435 NER436 CIV437 GIN438 BFA439 LBR450 SLE451 "
        "GHA452 TGO461 CMR471 NGA475 GAB481 CAF482 TCD483 COG484 COD490 UGA500 KEN501 TZA510 BDI516 RWA517 SOM520 "
        "DJI522 ETH530 ERI531 AGO540 MOZ541 ZMB551 ZWE552 MWI553 ZAF560 NAM565 LSO570 BWA571 SWZ572 MDG580 COM581 "
        "MUS590 SYC591 MAR600 DZA615 TUN616 LBY620 SDN625 SSD626"
    ),
    "Americas": (
        "USA2 CAN20 BHS31 CUB40 HTI41 DOM42 JAM51 TTO52 BRB53 DMA54 GRD55 LCA56 VCT57 ATG58 KNA60 MEX70 BLZ80 "
        "GTM90 HND91 SLV92 NIC93 CRI94 PAN95 COL100 VEN101 GUY110 SUR115 ECU130 PER135 BRA140 BOL145 PRY150 "
        "CHL155 ARG160 URY165"
    ),
    "Asia": (
        "AFG700 TKM701 TJK702 KGZ703 UZB704 KAZ705 CHN710 MNG712 TWN713 PRK731 KOR732 JPN740 IND750 BTN760 PAK770 "
        "BGD771 MMR775 LKA780 MDV781 NPL790 THA800 KHM811 LAO812 VNM816 MYS820 SGP830 BRN835 PHL840 IDN850 TLS860 "
        "AUS900 PNG910 NZL920 VUT935 SLB940 FJI950 KIR970 NRU971 TON972 TUV973 MHL983 PLW986 FSM987 WSM990"
    ),
    "Europe": (
        "GBR200 IRL205 NLD210 BEL211 LUX212 FRA220 MCO221 LIE223 CHE225 ESP230 AND232 PRT235 DEU260 DDR265 POL290 "
        "AUT305 HUN310 CSK315 CZE316 SVK317 ITA325 VAT327 SMR331 MLT338 ALB339 MNE341 MKD343 HRV344 SRB345 BIH346 "
        "XKX347 SVN349 GRC350 CYP352 BGR355 MDA359 ROU360 RUS365 EST366 LVA367 LTU368 UKR369 BLR370 ARM371 GEO372 "
        "AZE373 FIN375 SWE380 NOR385 DNK390 ISL395"
    ),
    "Middle East": (
        "IRN630 TUR640 IRQ645 EGY651 SYR652 LBN660 JOR663 ISR666 SAU670 YEM678 YMD680 KWT690 BHR692 QAT694 ARE696 "
        "OMN698"
    ),
}


@pytest.mark.parametrize("region", UCDP_NUMBERS)
def test_every_ucdp_number_names_its_country_and_no_other_has_one(region):
    expected = {(entry[:3], int(entry[3:])) for entry in UCDP_NUMBERS[region].split()}

    found = {(country.alpha3, country.gw) for country in countries.COUNTRIES if country.region == region}

    assert found == expected


def test_exactly_the_states_that_ucdp_counts_have_a_number_a_name_and_a_region():
    counted = [country for country in countries.COUNTRIES if country.gw is not None]

    assert len(counted) == 199
    assert all(country.ucdp_name and country.region for country in counted)
    assert not any(c.ucdp_name or c.region for c in countries.COUNTRIES if c.gw is None)


@pytest.mark.parametrize("column", ["alpha3", "alpha2", "numeric", "gw", "name"])
def test_no_two_countries_share_a_code(column):
    values = [getattr(country, column) for country in countries.COUNTRIES]

    repeated = [value for value, times in Counter(values).items() if times > 1 and value is not None]

    assert repeated == []


def test_no_two_countries_share_a_name():
    names = [fold(name) for country in countries.COUNTRIES for name in country.names]

    assert [name for name, times in Counter(names).items() if times > 1 and len(_owners(name)) > 1] == []


def _owners(folded: str) -> set[str]:
    return {c.alpha3 for c in countries.COUNTRIES for name in c.names if fold(name) == folded}


def test_codes_are_well_formed():
    for country in countries.COUNTRIES:
        assert len(country.alpha3) == 3, country
        assert len(country.alpha2) == 2, country
        assert (country.alpha3 + country.alpha2).isupper(), country


def test_all_codes_lead_to_the_same_country():
    afghanistan = countries.by_alpha3("afg")

    assert afghanistan.name == "Afghanistan"
    assert afghanistan == countries.by_alpha2("AF") == countries.by_numeric(4) == countries.by_gw(700)


@pytest.mark.parametrize(
    ("name", "alpha3"),
    [
        ("DR Congo (Zaire)", "COD"),
        ("Congo", "COG"),
        ("Ivory Coast", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"),
        ("Macedonia, FYR", "MKD"),
        ("Viet Nam", "VNM"),
        ("Russia (Soviet Union)", "RUS"),
        ("türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Bosnia-Herzegovina", "BIH"),
        ("Yemen (North Yemen)", "YEM"),
        ("Republic of Korea", "KOR"),
        ("Guinea-Bissau", "GNB"),
    ],
)
def test_a_country_is_found_by_the_names_that_publishers_write(name, alpha3):
    assert countries.by_name(name).alpha3 == alpha3


def test_niger_is_not_nigeria():
    assert countries.by_name("Niger").gw == 436
    assert countries.by_name("Nigeria").gw == 475


@pytest.mark.parametrize(
    ("look_up", "value", "message"),
    [
        ("by_alpha3", "AFGH", "“AFGH” is not a country code. Expected the three letters of ISO 3166-1, as in AFG."),
        ("by_alpha2", "UK", "“UK” is not a country code. Expected the two letters of ISO 3166-1, as in AF."),
        ("by_numeric", 0, "“0” is not a country number. Expected the number of ISO 3166-1, as in 4 for Afghanistan."),
        (
            "by_gw",
            255,
            "“255” is not a Gleditsch–Ward number. Expected a state of 1989 or later, as in 700 for Afghanistan.",
        ),
        ("by_fips", "ZZ", "“ZZ” is not a country code. Expected the two letters of FIPS 10-4, as in AF."),
        ("by_name", "Atlantis", "“Atlantis” is not a country's name. Expected an English name, as in Afghanistan."),
        ("by_name", "", "“” is not a country's name. Expected an English name, as in Afghanistan."),
    ],
)
def test_an_unknown_country_is_refused_with_what_was_expected(look_up, value, message):
    with pytest.raises(countries.UnknownCountry) as caught:
        getattr(countries, look_up)(value)

    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("fips", "alpha3"), [("AF", "AFG"), ("SU", "SDN"), ("RS", "RUS"), ("OD", "SSD"), ("GZ", "PSE")]
)
def test_a_country_is_found_by_its_code_in_fips_which_may_be_anothers_in_iso(fips, alpha3):
    assert countries.by_fips(fips).alpha3 == alpha3


def test_the_seas_have_a_code_in_fips_and_no_country():
    assert countries.by_fips("OS") is None


def test_every_code_of_fips_is_of_a_country_in_the_table_or_of_none():
    for fips, alpha3 in countries._BY_FIPS.items():
        assert not alpha3 or countries.by_fips(fips).alpha3 == alpha3
