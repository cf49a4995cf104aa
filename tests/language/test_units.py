"""The algebra of units: exact, and nothing compares that is not the same."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.language.units import (
    BY_NAME,
    DIMENSIONLESS,
    UNITS,
    Dimension,
    base_unit,
    dimension_of,
    divide,
    multiply,
    parse_unit,
)

DIMENSIONS = st.sampled_from(sorted({dimension_of(unit.dimension) for unit in UNITS}))


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_unit_of_the_table_is_read_with_its_factor(name: str) -> None:
    assert parse_unit(name) == (dimension_of(BY_NAME[name].dimension), BY_NAME[name].factor)


@pytest.mark.parametrize(
    ("unit", "like", "factor"),
    [
        ("dm3/s per m2", "m3/s per m2", Fraction(1, 1000)),
        ("m3/h", "dm3/s", Fraction(5, 18)),
        ("mm", "m", Fraction(1, 1000)),
        ("m per m", "", Fraction(1)),
        ("m2 per m", "m", Fraction(1)),
        ("procent", "", Fraction(1, 100)),
        ("MJ per m2", "MJ/m2", Fraction(1)),
        ("W/m2K per W/m2K", "", Fraction(1)),
    ],
)
def test_units_of_the_same_dimension_differ_by_an_exact_factor(
    unit: str, like: str, factor: Fraction
) -> None:
    (dimension, number), (other, reference) = parse_unit(unit), parse_unit(like)
    assert dimension == other
    assert number / reference == factor


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        ("m", "m", "m2"),
        ("m2", "m", "m3"),
        ("dm3/s per m2", "m2", "dm3/s"),
        ("MJ/m2", "m2", "MJ"),
        ("m2K/W", "W/m2K", ""),
        ("1/m", "m", ""),
    ],
)
def test_products(left: str, right: str, product: str) -> None:
    assert multiply(parse_unit(left)[0], parse_unit(right)[0]) == parse_unit(product)[0]


@pytest.mark.parametrize(
    ("one", "other"), [("dB", "dB(A)"), ("jaar", "dag"), ("m", "m2"), ("kWh/m2", "MJ/m2")]
)
def test_what_is_not_the_same_stays_apart(one: str, other: str) -> None:
    assert parse_unit(one)[0] != parse_unit(other)[0]


@given(DIMENSIONS, DIMENSIONS, DIMENSIONS)
def test_multiplication_is_a_commutative_group(one: Dimension, other: Dimension, third: Dimension) -> None:
    assert multiply(one, other) == multiply(other, one)
    assert multiply(multiply(one, other), third) == multiply(one, multiply(other, third))
    assert divide(multiply(one, other), other) == one
    assert divide(one, one) == DIMENSIONLESS


@given(DIMENSIONS, DIMENSIONS)
def test_a_base_unit_is_said_for_every_dimension(one: Dimension, other: Dimension) -> None:
    product = multiply(one, other)
    assert (base_unit(product) == "") == (product == DIMENSIONLESS)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_the_base_unit_of_a_dimension_has_factor_one(name: str) -> None:
    dimension, _ = parse_unit(name)
    assert parse_unit(base_unit(dimension)) == (dimension, Fraction(1))


def test_an_unknown_unit_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="el"):
        parse_unit("el")
