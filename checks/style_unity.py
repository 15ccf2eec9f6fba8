"""Одно и то же написано по-разному.

«Вы» и «вы», «ёлочки» и "прямые" кавычки, тире и дефис, «05.02.2025» и «6 февраля 2025 года», «сообщаю» и
«сообщаем», «Центр» и «учреждение», два шрифта: письмо, в котором они смешаны, выглядит собранным из
кусков. Выберите одно и держитесь его до конца.

К одному адресату пишут «Вы», «Ваш» с прописной буквы, даже если «вы» со строчной стоит во всём письме. К
нескольким – «вы», «ваш» со строчной.

Замечание – одно на каждый вид разнобоя, там, где он встретился впервые; исправление меняет все места. Если
всё письмо написано одинаково, замечания нет – и тогда, когда кавычки везде прямые, а вместо тире дефисы.
Не сравниваются: даты документов, даты в таблицах, слова цитат и названий, кавычки внутри кавычек, дефисы в
начале пунктов списка. «Приношу извинения» руководителя верно и в письме от «мы».

Источник: Кодекс, п. 5.4.1 – «всегда необходимо придерживаться единого стиля письма».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from letterlint.check import (
    Applicability,
    Check,
    Edit,
    Example,
    Finding,
    Fix,
    Letter,
    Paragraph,
    Part,
    Place,
    Role,
    Severity,
)
from letterlint.language.greeting import parse_greeting
from letterlint.language.morphology import has_tag
from letterlint.language.tokens import tokens
from letterlint.language.unity import Use, evened, kept, rarer
from letterlint.language.unity.authors import authors
from letterlint.language.unity.dates import dates
from letterlint.language.unity.marks import ANGLED, DASH, HYPHEN, quotes, strokes
from letterlint.language.unity.own_names import OwnNames
from letterlint.language.unity.you import CAPITAL, SMALL, yous

SHORT = 40  # characters: a shorter paragraph may be a heading or a note
SAME_SIZE = 0.9  # points: what differs less is not seen
Look = TypeVar("Look", str, float)


@dataclass(frozen=True, kw_only=True)
class StyleUnity(Check):
    """Finds the ways in which the same thing is written and points to the rarer one."""

    name: ClassVar[str] = "style-unity"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Справку мы отправим Вам 5 мая. Если она нужна [[вам|Вам]] раньше, позвоните.",
        "Центр рассмотрел [[ваше|Ваше]] письмо. Справка готова.",
        'Мы записали Вас в кружок «Лира». Кружок [["Радуга"|«Радуга»]] закрыт, кружок «Лада» полон.',
        "Приём – по средам, [[кабинет - второй|кабинет – второй]] слева.",
        "Ремонт закончен 3 марта 2025 года. Акт подписан [[05.03.2025]], деньги поступят 6 апреля 2025 года.",
        "Мы проверили счёт. [[Сообщаю]], что ошибки нет. Мы пришлём акт.",
        "Я изучил Ваше письмо. [[Мы поставим]] скамейку 5 мая. Я проверю это сам.",
        "^ МБУ «Центр «Забота»»\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\n"
        "Кружок Центр откроет в мае. По субботам [[учреждение]] закрыто.",
        "> Иванову И. И.\n> Ивановой А. П.\n^ Уважаемые Иван Иванович и Анна Петровна!\n"
        "Договор отправлен вам 5 мая. Копию [[Вам|вам]] отдадут в кассе.",
        "> Иванову И. И.\n> Ивановой А. П.\n^ Уважаемые Иван Иванович и Анна Петровна!\nДоговор отправлен вам 5 мая.",
        "Вы спрашиваете о путёвке. Ваше место – девятое. Мы сообщим Вам о ней 5 мая.",
        'Мы записали Вас в кружок "Лира" и в кружок "Радуга".',
        'Кружок «Клуб "Лира"» открыт. Кружок «Лада» полон.',
        "Приём - по средам, кабинет - второй.",
        "Приём – по средам. Возьмите:\n- паспорт;\n- полис.",
        "Приём – по средам. Социально - бытовые услуги бесплатны, тел. 8 - 383 - 47.",
        "Договор от 15.11.2024 № 212 действует до 1 мая 2025 года. Письмо от 02.05.2025 № 7 зарегистрировано 3 мая 2025 г.",
        "Мы проверили счёт. Приношу Вам извинения за ошибку от имени Центра.",
        "Вы пишете: «Сообщаю, что вам звонила». Мы проверили журнал.",
        "Вы обратились в лечебное учреждение. Центр направил туда запрос.",
        "^ МБУ «Центр «Забота»»\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\n"
        "8 марта Центр закрыт. Приём начнётся 10.03.2025.",
        "Центр направил запрос в школу № 5. Учреждение ответит Вам само.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        sentences = letter.sentences
        own = OwnNames(sentences, [p.text for p in letter.paragraphs(Role.LETTERHEAD)])
        when, who, what = evened(list(dates(sentences))), list(authors(sentences)), list(own.uses())
        yield from self._you(letter, list(yous(sentences)))
        yield from self._quotes(letter, list(quotes(sentences)))
        yield from self._strokes(letter, list(strokes(sentences)))
        yield from self._others(letter, when, kept(when), "дата записана {}, а в других местах – {}")
        yield from self._others(letter, who, kept(who), "здесь автор – {}, а в других местах – {}")
        yield from self._others(letter, what, own.usual, "здесь {}, а в других местах – {}")
        yield from self._looks(letter)

    def _you(self, letter: Letter, uses: list[Use]) -> Iterator[Finding]:
        several, one = _are_several(letter), _is_one(letter)
        wrong, right = (CAPITAL, SMALL) if several else (SMALL, CAPITAL)
        found = [use for use in uses if use.variant == wrong]
        if found and (one or len(found) < len(uses)):
            whom = "нескольким адресатам" if several else "одному адресату"
            message = f"здесь «{_text(letter, found[0].place)}» {wrong}. К {whom} пишут {right}."
            edits = [Edit(use.place, _recased(_text(letter, use.place), several)) for use in found]
            yield self._found(letter, found, message, edits)

    def _quotes(self, letter: Letter, uses: list[Use]) -> Iterator[Finding]:
        usual = kept(uses, ANGLED)
        for found in rarer(uses, usual):
            message = (
                f"кавычки здесь {found[0].variant}, а в других местах – {usual}. Поставьте везде {ANGLED}."
            )
            changed = found if usual == ANGLED else [use for use in uses if use.variant != ANGLED]
            sure = all(use.marks for use in changed)
            edits = [Edit(*edit) for use in changed if sure for edit in zip(use.marks, "«»", strict=True)]
            yield self._found(letter, found, message, edits)

    def _strokes(self, letter: Letter, uses: list[Use]) -> Iterator[Finding]:
        hyphens = [use for use in uses if use.variant == HYPHEN]
        dashes = [_text(letter, use.marks[0]) for use in uses if use.variant == DASH]
        certain = [use for use in hyphens if use.marks]
        if hyphens and dashes:
            usual = Counter(dashes).most_common(1)[0][0]
            within = (
                "" if len(certain) == len(hyphens) else f", а внутри слова или номера – {HYPHEN} без пробелов"
            )
            message = f"здесь {HYPHEN}, а в других местах – {DASH}. Поставьте {DASH}{within}."
            yield self._found(letter, hyphens, message, [Edit(use.marks[0], usual) for use in certain])

    def _others(self, letter: Letter, uses: list[Use], usual: str, problem: str) -> Iterator[Finding]:
        """What only the clerk can change: the message says what to write where that is known."""
        for found in rarer(uses, usual):
            better = next((use.better for use in found if use.sure), found[0].better)
            advice = f"Напишите «{better}»." if better else "Выберите одно."
            message = f"{problem.format(found[0].variant, usual)}. {advice}"
            yield self._found(letter, found, message, [])

    def _looks(self, letter: Letter) -> Iterator[Finding]:
        body = [p for p in letter.paragraphs(Role.BODY) if _is_prose(p)]
        for odd, kind in ((_odd_fonts(body), "шрифтом"), (_odd_sizes(body), "размером букв")):
            uses = [Use("", paragraph.place()) for paragraph in odd]
            if uses:
                message = f"абзац набран другим {kind}, чем остальные. Выделите весь текст и задайте один."
                yield self._found(letter, uses, message, [])

    def _found(self, letter: Letter, uses: Sequence[Use], message: str, edits: Sequence[Edit]) -> Finding:
        """A finding at the first use; the message counts the others, the fix covers all."""
        first = next((use for use in uses if use.sure), uses[0])
        more = f" Таких мест ещё {len(uses) - 1}." if len(uses) > 1 else ""
        fix = Fix(message, Applicability.SAFE if edits else Applicability.MANUAL, tuple(edits))
        severity = None if first.sure else Severity.INFO
        return self.finding(
            letter.paragraph(first.place), first.place, message + more, fix, severity=severity
        )


def _are_several(letter: Letter) -> bool:
    several = _greeted(letter, "plur") and not _names_one(letter)
    return letter.collective or len(letter.addressees) > 1 or several


def _is_one(letter: Letter) -> bool:
    """Whether it is known that one person is written to."""
    return not _are_several(letter) and (bool(letter.addressees) or _greeted(letter, "sing"))


def _greeted(letter: Letter, number: str) -> bool:
    """Whether the salutation calls one («Уважаемый») or several («Уважаемые»)."""
    greeting = _text(letter, letter.salutation) if letter.salutation else ""
    first = next((token.text for token in tokens(greeting) if token.is_word), "")
    return bool(first) and has_tag(first, "ADJF", number)


def _names_one(letter: Letter) -> bool:
    """«Уважаемые Анна Сергеевна!» is said to one all the same."""
    greeting = parse_greeting(_text(letter, letter.salutation) if letter.salutation else "")
    return len(greeting.people) == 1 and any(name.first for name in greeting.names())


def _text(letter: Letter, place: Place) -> str:
    return letter.paragraph(place).text[place.start : place.end]


def _recased(word: str, small: bool) -> str:
    return word.lower() if small else word[0].upper() + word[1:]


def _is_prose(paragraph: Paragraph) -> bool:
    return (
        paragraph.part is Part.BODY
        and paragraph.cell is None
        and not paragraph.bold
        and len(paragraph.text) >= SHORT
    )


def _odd_fonts(body: Sequence[Paragraph]) -> list[Paragraph]:
    usual = _usual(body, [p.font for p in body])
    return [p for p in body if p.font not in (usual, None)]


def _odd_sizes(body: Sequence[Paragraph]) -> list[Paragraph]:
    usual = _usual(body, [p.font_size for p in body])
    return [p for p in body if usual and p.font_size and abs(p.font_size - usual) > SAME_SIZE]


def _usual(body: Sequence[Paragraph], looks: Sequence[Look | None]) -> Look | None:
    """The look of most characters."""
    counts: Counter[Look] = Counter()
    for paragraph, look in zip(body, looks, strict=True):
        if look is not None:
            counts[look] += len(paragraph.text)
    return counts.most_common(1)[0][0] if counts else None
