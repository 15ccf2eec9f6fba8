"""Numbers with the words that they count: «5 рабочих дней», «две копии»."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from letterlint.language.names import Case
from letterlint.language.nominals import Phrase
from letterlint.language.nominals.word import CASES
from letterlint.language.plurals import plural_class
from letterlint.language.wordlists import rows

NBSP = "\u00a0"
GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
THOUSAND = 1000


def figures(number: Decimal) -> str:
    """«1 250», «1,5»: thousands parted by no-break spaces, a comma before a fraction."""
    return f"{number:,f}".replace(",", NBSP).replace(".", ",")


def words(number: Decimal, gender: str = "masc", case: Case = Case.NOMINATIVE, animate: bool = False) -> str:
    """«двадцать одна», by num2words; `gender` as pymorphy3 calls it.

    Of a number with thousands the last three digits alone have the gender; num2words would write
    «две миллиона». A fraction («одна целая пять десятых») stands in the nominative only.
    """
    from num2words import num2words  # not at import: it brings all its languages

    if number != number.to_integral_value():
        return str(num2words(number, lang="ru"))
    whole, rest = divmod(int(number), THOUSAND)
    parts = [(whole * THOUSAND, "m")] if whole else []
    parts += [(rest, GENDERS[gender])] if rest or not whole else []
    form = CASES[case][0] if case is not Case.INSTRUMENTAL else "i"
    form = "p" if case is Case.PREPOSITIONAL else form
    return " ".join(
        num2words(part, lang="ru", case=form, gender=letter, animate=animate) for part, letter in parts
    )


def counted(number: Decimal, phrase: Phrase, case: Case) -> str | None:
    """The words of a phrase (nominative singular) as they stand after the number; None where none do.

    The forms are those of Розенталь, «Справочник по правописанию и стилистике», on numerals.
    """
    kind, head = plural_class(number), phrase.head.ruling
    if phrase.number == "plur":
        return None
    if kind == 3:
        form = phrase.inflected(Case.GENITIVE, "sing")
    elif kind == 0:
        form = phrase.inflected(case, "sing")
    elif case is Case.ACCUSATIVE and phrase.animate and number in (2, 3, 4):
        form = _plural(phrase, Case.GENITIVE)
    elif case not in (Case.NOMINATIVE, Case.ACCUSATIVE):
        form = _plural(phrase, case)
    elif kind == 2:
        form = _plural(phrase, Case.GENITIVE)
    else:
        attributes = Case.NOMINATIVE if "femn" in head.tag and head.tag.POS == "NOUN" else Case.GENITIVE
        form = _few(phrase, attributes)
    return form and form + phrase.rest


def _few(phrase: Phrase, attributes: Case) -> str | None:
    """«2 рабочих дня», «2 заверенные копии»; an adjective that stands for a noun: «2 заведующих»."""
    heads = phrase.head.ruling.tag.POS == "NOUN"
    before = phrase.words[:-1] if heads else phrase.words
    forms = [word.inflected(attributes, "plur", phrase.animate) for word in before]
    forms += [phrase.head.inflected(Case.GENITIVE, "sing", phrase.animate)] if heads else []
    forms += [word.inflected(attributes, "plur", phrase.animate) for word in phrase.trailing]
    return " ".join(form for form in forms if form) if all(forms) else None


def _plural(phrase: Phrase, case: Case) -> str | None:
    special = _special().get(phrase.head.text.lower(), {}).get(case)
    form = phrase.inflected(case, "plur")
    if form is None or special is None:
        return form
    return " ".join([*form.split(" ")[: len(phrase.words) - 1], special])


@lru_cache(maxsize=1)
def _special() -> dict[str, dict[str, str]]:
    """Nouns with a plural of their own after numbers: «5 лет», «5 человек»."""
    return {row["noun"]: row for row in rows("letterlint.language", "counted")}
