"""Одно и то же написано по-разному.

«Вы» и «вы», «ёлочки» и "прямые" кавычки, тире и дефис, «05.02.2025» и «6 февраля 2025 года», «сообщаю» и
«сообщаем», «Центр» и «учреждение»: письмо, в котором они смешаны, выглядит собранным из кусков. Выберите
одно и держитесь его до конца.

К одному адресату пишут «Вы», «Ваш» с прописной буквы. К нескольким – «вы», «ваш» со строчной.

Замечание – одно на каждый вид разнобоя, там, где он виден впервые. Если во всём письме написано одинаково,
замечания нет. Не сравниваются даты документов, слова цитат и «приношу извинения» руководителя в письме от «мы».

Источник: Кодекс, п. 5.4.1 – «единый стиль письма».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

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
from letterlint.language.folding import yo
from letterlint.language.variants import (
    ANGLED,
    BARE_NAMES,
    DASH,
    HYPHEN,
    STRAIGHT,
    Use,
    authors,
    date_formats,
    own_names,
    quotes,
    strokes,
    your_letters,
)

DEFINED = re.compile(r"\(далее\s*[–—-]\s*«?([А-ЯЁ][а-яё]+)»?\)")  # «(далее – Центр)»
MARKS = {ANGLED: ("«", "»"), STRAIGHT: ('"', '"')}
CAPITAL = re.compile(
    r"(?<=[а-яё] )([А-ЯЁ][а-яё]+)(?=\s+[а-яё]+(?:ет|ит|ют|ят|ал|ил|ел)\b)"
)  # «…, Центр открывает»
OPENING = 4  # sentences in which a letter introduces itself
ORGANISATIONS = frozenset(
    (
        "центр",
        "дом",
        "фонд",
        "школа",
        "больница",
        "управление",
        "министерство",
        "музей",
        "архив",
        "департамент",
        "комитет",
    )
)
SHORT = 20  # letters: a line shorter than this may be a heading in another font


@dataclass(frozen=True, kw_only=True)
class StyleUnity(Check):
    """Counts the ways in which the same thing is written and points to the rarer one."""

    name: ClassVar[str] = "style-unity"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Справку мы отправим Вам 5 мая. Если она нужна [[вам|Вам]] раньше, позвоните.",
        "Договор мы отправили [[вам|Вам]] 5 мая. Копию получит ваш сын.".replace("ваш сын", "сын"),
        'Мы записали Вас в кружок «Лира». Кружок [["Радуга"|«Радуга»]] закрыт, кружок «Лада» полон.',
        "Приём – по средам, кабинет [[-|–]] второй.".replace(
            "кабинет [[-|–]] второй", "кабинет второй [[-|–]] слева"
        ),
        "Акт подписан [[05.02.2025]]. Деньги поступят 6 марта 2025 года, остаток – 7 мая 2025 года.",
        "Мы проверили счёт. [[Сообщаю]], что ошибки нет. Мы пришлём акт.",
        "Наш центр (далее – Центр) работает по средам. Вчера Центр получил акт. В пятницу [[учреждение]] закрыто.",
        "Вы спрашиваете о путёвке. Ваше место – девятое. Мы сообщим Вам о ней 5 мая.",
        "> Иванову И. И.\n> Ивановой А. П.\n^ Уважаемые Иван Иванович и Анна Петровна!\nДоговор отправлен вам 5 мая.",
        'Мы записали Вас в кружок "Лира" и в кружок "Радуга".',
        "Приём - по средам, кабинет - второй.",
        "Договор от 15.11.2024 № 212 действует до 1 мая 2025 года. Акт составлен 2 мая 2025 года.",
        "Мы проверили счёт. От имени Центра приношу Вам извинения за ошибку.",
        "Вы пишете: «Сообщаю, что вам звонила». Мы проверили журнал.",
        "Вы обратились в лечебное учреждение. Центр направил туда запрос.",
        'Кружок «Клуб "Лира"» открыт. Кружок «Лада» полон.',
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        sentences = letter.sentences
        yield from self._you(letter)
        yield from self._quotes(letter, list(quotes(sentences)))
        yield from self._strokes(letter, list(strokes(sentences)))
        yield from self._rarer(
            letter,
            list(date_formats(sentences)),
            "дата написана {}, а в других местах – {}. Пишите даты одинаково.",
        )
        yield from self._rarer(
            letter, list(authors(sentences)), "здесь пишет {}, а в других местах – {}. Выберите одно."
        )
        yield from self._own_name(letter)
        yield from self._look(letter)

    def _you(self, letter: Letter) -> Iterator[Finding]:
        uses = list(your_letters(letter.sentences))
        several = letter.collective or len(letter.addressees) > 1
        small, capital = _split(uses, "small")
        if several:
            small, capital = capital, small
        to_one = bool(letter.addressees) and not several
        if small and (capital or to_one):
            wanted, other = ("со строчной", "с прописной") if several else ("с прописной", "со строчной")
            message = f"здесь «вы» {other} буквы. К {'нескольким адресатам' if several else 'одному адресату'} пишут {wanted}"
            yield self._found(
                letter, small, f"{message}.", [Edit(u.place, _recased(letter, u, several)) for u in small]
            )

    def _quotes(self, letter: Letter, uses: list[Use]) -> Iterator[Finding]:
        rarer = _rarer(uses, last=STRAIGHT)
        if rarer:
            kept = Counter(use.variant for use in uses if use.variant != rarer).most_common(1)[0][0]
            found = [use for use in uses if use.variant == rarer]
            edits = [edit for use in found for edit in _requoted(letter, use, kept)]
            yield self._found(
                letter, found, f"кавычки здесь {rarer}, а в других местах – {kept}. Выберите одни.", edits
            )

    def _strokes(self, letter: Letter, uses: list[Use]) -> Iterator[Finding]:
        hyphens, dashes = _split(uses, HYPHEN)
        if hyphens and dashes:
            dash = _text(letter, dashes[0].place)
            edits = [Edit(use.place, dash) for use in hyphens]
            yield self._found(letter, hyphens, f"здесь {HYPHEN}, а в письме {DASH}. Поставьте {DASH}.", edits)

    def _rarer(self, letter: Letter, uses: list[Use], message: str) -> Iterator[Finding]:
        rarer = _rarer(uses)
        if rarer:
            found, others = _split(uses, rarer)
            yield self._found(letter, found, message.format(rarer, others[0].variant), [])

    def _own_name(self, letter: Letter) -> Iterator[Finding]:
        name = _own_name(letter)
        uses = list(own_names(letter.sentences, name)) if name else []
        other, own = _split(uses, *BARE_NAMES)
        if other and len(own) > len(other) - 1:
            message = f"организация названа иначе, чем в остальном письме. Напишите «{name}»."
            yield self._found(letter, other, message, [])

    def _look(self, letter: Letter) -> Iterator[Finding]:
        body = [p for p in letter.paragraphs(Role.BODY) if _is_prose(p)]
        for name, kind in (("font", "шрифтом"), ("font_size", "кеглем")):
            looks = Counter(getattr(p, name) for p in body if getattr(p, name))
            usual = looks.most_common(1)[0][0] if len(looks) > 1 else None
            odd = [Use("", p.place()) for p in body if usual and getattr(p, name) not in (usual, None)]
            if odd:
                message = f"абзац набран другим {kind}, чем остальные. Выделите текст и задайте один."
                yield self._found(letter, odd, message, [])

    def _found(self, letter: Letter, uses: Sequence[Use], message: str, edits: Sequence[Edit]) -> Finding:
        """A finding at the first use; the message counts the others, the fix covers all."""
        more = f" Таких мест ещё {len(uses) - 1}." if len(uses) > 1 else ""
        fix = Fix(message, Applicability.SAFE if edits else Applicability.MANUAL, tuple(edits))
        return self.finding(letter.paragraph(uses[0].place), uses[0].place, message + more, fix)


def _own_name(letter: Letter) -> str:
    """The short name, one common noun with a capital letter, by which the organisation calls itself."""
    defined = [found for s in letter.sentences[:OPENING] for found in DEFINED.findall(s.text)]
    heads = [word for p in letter.paragraphs(Role.LETTERHEAD) for word in re.findall(r"[А-ЯЁа-яё]+", p.text)]
    common = [word for word in (*letter.organisation.short_names, *defined, *heads) if word.isalpha()]
    used = [word for s in letter.sentences for word in CAPITAL.findall(s.text)]
    known = (word.capitalize() for word in (*common, *used) if yo(word) in ORGANISATIONS)
    return next(known, "")


def _split(uses: Sequence[Use], *variants: str) -> tuple[list[Use], list[Use]]:
    """The uses of the variants, and the others."""
    return [u for u in uses if u.variant in variants], [u for u in uses if u.variant not in variants]


def _rarer(uses: Sequence[Use], last: str = "") -> str:
    """The variant that is used less; of equally many `last`, else the one that comes up later; "" if one is kept."""
    counts = Counter(use.variant for use in uses)
    if len(counts) < 2:
        return ""
    order = list(counts)
    return min(counts, key=lambda variant: (counts[variant], variant != last, -order.index(variant)))


def _text(letter: Letter, place: Place) -> str:
    return letter.paragraph(place).text[place.start : place.end]


def _recased(letter: Letter, use: Use, small: bool) -> str:
    word = _text(letter, use.place)
    return word.lower() if small else word[0].upper() + word[1:]


def _requoted(letter: Letter, use: Use, kept: str) -> Iterator[Edit]:
    """The two marks of a quotation exchanged; none where the marks within it would be mixed up."""
    place, inner = use.place, _text(letter, use.place)[1:-1]
    if kept in MARKS and not any(mark in inner for mark in '«»"„“”'):
        opening, closing = MARKS[kept]
        yield Edit(Place(place.part, place.paragraph, place.start, place.start + 1), opening)
        yield Edit(Place(place.part, place.paragraph, place.end - 1, place.end), closing)


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.part is Part.BODY and paragraph.cell is None and len(paragraph.text) >= SHORT
