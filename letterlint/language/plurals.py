"""Which form of a word goes with a number."""

from __future__ import annotations

from decimal import Decimal


def plural_class(number: Decimal) -> int:
    """0 for «1 день», 1 for «2 дня», 2 for «5 дней», 3 for «1,5 дня»: the plural rules of Unicode CLDR."""
    if number != number.to_integral_value():
        return 3
    last, last_two = int(number) % 10, int(number) % 100
    if last == 1 and last_two != 11:
        return 0
    return 1 if 2 <= last <= 4 and not 12 <= last_two <= 14 else 2
