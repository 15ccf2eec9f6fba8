from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from letterlint.drafting.draft import draft
from letterlint.drafting.errors import AnswerError, TemplateError
from letterlint.drafting.templates import load, own_templates
from letterlint.drafting.terms import Dated, Term, faults

TODAY = date(2025, 6, 1)
APPEAL = Dated("appeal_date", "Дата обращения", Term.APPEAL, date(2025, 3, 12))


def told(term: Term, day: date) -> tuple[str, bool] | None:
    found = faults([APPEAL, Dated("day", "День", term, day)], TODAY)
    assert len(found) <= 1
    return (found[0].sentence, found[0].fatal) if found else None


@pytest.mark.parametrize(
    ("term", "day", "said", "fatal"),
    [
        (Term.REPLY, date(2025, 3, 11), "это раньше, чем «Дата обращения», 12.03.2025. Исправьте", True),
        (Term.DONE, date(2025, 3, 11), "это раньше, чем", True),
        (Term.FORWARDED, date(2025, 3, 11), "это раньше, чем", True),
        (
            Term.REPLY,
            date(2025, 4, 12),
            "больше 30 дней после «Дата обращения», 12.03.2025 (ч. 1 ст. 12",
            False,
        ),
        (Term.PROMISED, date(2025, 4, 12), "ч. 1 ст. 12", False),
        (Term.NOTICE, date(2025, 3, 20), "больше 7 дней", False),
        (Term.FORWARDED, date(2025, 3, 20), "ч. 3 ст. 8", False),
        (Term.EXTENDED, date(2025, 5, 12), "не дальше чем до 11.05.2025 (ч. 2 ст. 12", True),
        (Term.EXTENDED, date(2025, 4, 11), "срок и так до 11.04.2025", False),
        (Term.REPLY, date(2025, 6, 2), "ещё не наступил. Проверьте", False),
        (Term.DONE, date(2025, 6, 2), "ещё не наступил. Исправьте", True),
        (Term.EXTENDED, date(2225, 4, 12), "такого года быть не может", True),
        (Term.REPLY, date(25, 4, 12), "12.04.0025: такого года быть не может", True),
    ],
)
def test_dates_that_cannot_be_or_seldom_are(term: Term, day: date, said: str, fatal: bool) -> None:
    found = told(term, day)
    assert found is not None
    assert said in found[0]
    assert found[0].startswith("«День», ")
    assert found[1] is fatal


@pytest.mark.parametrize(
    ("term", "day"),
    [
        (Term.REPLY, date(2025, 3, 12)),
        (Term.REPLY, date(2025, 4, 11)),
        (Term.FORWARDED, date(2025, 3, 19)),
        (Term.NOTICE, date(2025, 3, 19)),
        (Term.EXTENDED, date(2025, 5, 11)),
        (Term.PROMISED, date(2025, 4, 11)),
        (Term.DONE, date(2025, 6, 1)),
    ],
)
def test_dates_within_their_terms(term: Term, day: date) -> None:
    assert told(term, day) is None


def test_an_appeal_of_tomorrow() -> None:
    tomorrow = Dated("appeal_date", "Дата обращения", Term.APPEAL, date(2025, 6, 2))
    (fault,) = faults([tomorrow], TODAY)
    assert fault.fatal and "ещё не наступил" in fault.sentence


def test_without_the_appeals_date_nothing_is_compared() -> None:
    assert faults([Dated("until", "День", Term.EXTENDED, date(2026, 1, 1))], TODAY) == []


def test_an_organisation_has_no_terms_but_time_runs_forward() -> None:
    letter = Dated("appeal_date", "Дата письма", Term.LETTER, date(2025, 3, 12))
    late, early = (Dated("date", "Дата", Term.REPLY, day) for day in (date(2025, 5, 30), date(2025, 3, 1)))
    assert faults([letter, late], TODAY) == []
    assert [fault.fatal for fault in faults([letter, early], TODAY)] == [True]


def test_a_letter_with_a_wrong_date_is_not_made(tmp_path: Path) -> None:
    template = own_templates()["extended"]
    with pytest.raises(AnswerError, match=r"«Дата письма», 01\.03\.2025: это раньше"):
        draft(template, {"appeal_date": "12.03.2025", "date": "01.03.2025"}, tmp_path / "a.docx")
    with pytest.raises(AnswerError, match=r"«Новый день ответа», 25\.07\.2025"):
        draft(template, {"appeal_date": "12.03.2025", "until": "25.07.2025"}, tmp_path / "a.docx")


def test_a_letter_with_a_doubtful_date_is_made_and_told_of(tmp_path: Path) -> None:
    given = {"appeal_date": "12.03.2025", "sent": "25.03.2025", "date": "25.03.2025"}
    made = draft(own_templates()["forwarded"], given, tmp_path / "a.docx")
    (warning,) = made.warnings
    assert str(warning).startswith("«День, когда обращение передано», 25.03.2025: больше 7 дней")


@pytest.mark.parametrize(("template", "term"), [("explanation", 30), ("unreadable", 7)])
def test_a_late_letter_is_told_of_once(tmp_path: Path, template: str, term: int) -> None:
    given = {"appeal_date": "12.03.2025", "appeal_number": "61", "date": "25.04.2025"}
    made = draft(own_templates()[template], given, tmp_path / "a.docx")
    (warning,) = made.warnings
    assert f"больше {term} дней" in str(warning)
    assert "legal-reference" in {finding.rule for finding in made.report.findings}
    assert "legal-reference" not in {finding.rule for finding in made.others}


def test_a_template_with_an_unknown_term(tmp_path: Path) -> None:
    text = '{#\ntitle = "Х"\n[fields.day]\nlabel = "День"\ntype = "date"\nterm = "replay"\n#}\n{% extends "base.j2" %}'
    (tmp_path / "x.j2").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match=r"нет срока «replay».*«reply»"):
        load(str(tmp_path / "x.j2"))
