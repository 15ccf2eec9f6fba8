"""How well a statement gives what a question asks for: a date, an amount, a place, a reason, a yes or no.

The texts are folded and written as `yo` writes them, those of `WHO` aside, where capitals tell names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, mostly
from letterlint.letter.asking import Kind
from letterlint.letter.timing import timely

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NUMERAL = re.compile(
    r"\d|\b(?:оди?н\w*|дв[аеу]\w*|тр[ие]\w{0,2}|трем\w*|четыр\w+|пят\w{1,2}|шест\w{1,2}|сем[ьи]|восем\w*|девят\w{1,2}|"
    r"десят\w*|\w+надцат\w+|двадцат\w*|тридцат\w*|сорок\w*|сто|двести|триста|тысяч\w*|дважды|трижды|четырежды|однажды|"
    r"половин\w*|вдвое|втрое|полностью|целиком|все|нисколько|ни\s+одн\w+|никакой|раз)\b"
)
MONEY_ASKED = re.compile(r"сто[ии]т|стоимость|цен|плат|сумм|денег|размер|верн|начисл|пенси|вырас|получ|тариф")
MONEY = re.compile(
    r"рубл|процент|копе|%|бесплатн|взима|не\s+(?:плат|берут|берет|надо\s+плат|нужно\s+плат)|тысяч"
)
PLACE = re.compile(
    r"\b(?:кабинет\w*|каб\.|окн[оеа]|адрес\w*|ул\.|улиц\w*|телефон\w*|портал\w*|госуслуг\w*|сайт\w*|мфц|суд[еа]?\b|"
    r"прокуратур\w*|министерств\w*)|\d-\d\d|@"
)
BODY = re.compile(
    r"\b(?:проспект|этаж|регистратур|приемн|почт|отделени|центр|администраци|управлени|инспекци|служб|фонд|поликлиник|больниц|"
    r"школ|магазин|руководител|специалист|полици|комисси|банк|касс|дневник|журнал|стенд|доск[аеу]|чат|газет|приложени|передан|отправлен|наход|хран)\w*"
)
SOMEWHERE = re.compile(r"\b(?:в|во|на|у|к|из|от|возле|около|за)\s+\w{3,}")
PERSON = re.compile(
    r"\b[А-ЯЁ][а-яё]+(?:\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.|\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|на|ичу|не|ной|ича|ны|ичем|ну)\b)|«"
)
ACTOR = re.compile(
    r"\b(?:директор|начальник|заведующ|специалист|врач|учител|педагог|мастер|бригад|работник|комисси|компани|организаци|оператор|"
    r"служб|полици|пристав|фонд|центр|управлени|министерств|администраци|глав[аеуы]\b|суд|отдел|бюро|собственник|жильц|родител|"
    r"диспетчер|медсестр|фельдшер|воспитател|водител|перевозчик|поставщик|предприяти|учреждени|инспекци|прокуратур|больниц|школ|"
    r"поликлиник|муп\b|мбу\b|гбу\b|ооо\b|мку\b|тсж\b|депутат|област|район|бюджет|государств|сосед|сам[аио]?\b|вы\b|мы\b)\w*"
)
CAUSE = re.compile(
    r"потому\s+что|так\s+как|поскольку|поэтому|из-за|по\s+причине|в\s+связи|вследствие|причин|оказал|ошиб|не\s+хватает|"
    r"зависит|согласно|кончил|истек|сломал|авари|на\s+основании|в\s+соответствии|вызван|привел"
)
GROUND = re.compile(r"\b(?:закон|постановлени|правил|стать|пункт|приказ)\w*|\b(?:чтобы|для\s+того|ведь)\b")
DENIED = re.compile(r"\b(?:не|нет|ни)\b")
VERDICT = re.compile(
    r"\b(?:да|нет|не|без|есть|можно|нельзя|вправе|право|може\w+|могут|смож\w+|положен\w*|полага\w+|обязан\w*|долж\w+|нужно|"
    r"надо|требу\w+|запрещ\w+|разреш\w+|допуска\w+|имее\w+|предусмотр\w+|бесплатн\w*|возможн\w*|невозможн\w*|буд[еу]т|"
    r"достаточно|необходимо|придется|подойд\w+)\b"
)
YES_NO = re.compile(r"(?:\d+[.)]\s*)?(?:да|нет)\b")
# what asks whether a thing may be, is due, must be, exists; and what says so or not
MODALITIES = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (
            r"можно|нельзя|мож[ею]т|могут|мог(?:у|ли)\b|возможн",
            r"можно|нельзя|мож[ею]т|могут|можете|возможн|разреш|допуска|вправе|запрещ|смож|подойд|удастся|получится|право",
        ),
        (
            r"положен|полага|имею\s+ли|прав[оа]\b|вправе",
            r"положен|полага|име[еюя]|прав[оа]\b|вправе|не\s+входит|могут|может|можете|распростран",
        ),
        (
            r"обязан|долж[ен]|нужн|надо|обязательн|требу|необходим",
            r"обязан|долж[ен]|нужн|надо|обязательн|требу|необходим|не\s+придется|запрещ|достаточно|\bбез\s",
        ),
        (r"есть\s+ли|имеется", r"\bесть\b|\bнет\b|имеется|имеются|действу|работа|открыт|отсутств"),
    )
)
PAPERS_ASKED = re.compile(r"документ|бумаг|справк")
PAPERS = re.compile(
    r"документ|бумаг|справк|паспорт|копи|заявлени|свидетельств|удостоверени|выписк|договор|квитанц|полис|снилс"
)
NEEDS_ASKED = re.compile(r"взять|делать|принести|нужно|надо|подготовить")
NEEDS = re.compile(r"нужн|надо|понадоб|следует|достаточно|необходим")
REFUSAL = re.compile(
    r"\bне\s+(?:може\w+|могу\w*|вправе|име\w+|предусмотр\w+|предоставля\w+|положен\w*|полага\w+|удалось|получится|"
    r"сможе\w+|сможет|подлежит)|\bнет\s+(?:\w+\s+){0,2}(?:оснований|возможности|прав\w*|мест|средств)|"
    r"\b(?:отказ\w*|невозможн\w*|нельзя|запрещ\w*)\b"
)
FORWARDED = re.compile(r"\b(?:направ\w+|переда\w+|перенаправ\w+|пересла\w+|обратил\w+)\b")


def fitness(kind: Kind, told: str, asked: str, whole: str = "") -> float:
    """From 0 to 1, how well a text gives what the clause `asked` of the question `whole` asks for."""
    plain = yo(told)
    if kind is Kind.WHEN:
        return timely(plain, yo(asked), yo(whole or asked))
    if kind is Kind.WHO:
        return 1.0 if PERSON.search(told) else 0.5 if ACTOR.search(plain) else 0.1
    return _FITNESS[kind](plain, yo(asked))


def refuses(plain: str) -> bool:
    return REFUSAL.search(plain) is not None


def forwards(plain: str) -> bool:
    """Whether something was sent on to somebody."""
    return FORWARDED.search(plain) is not None


def acts(plain: str) -> float:
    """Whether something was refused, sent on, done, or is being done."""
    words = WORD.findall(plain)
    if refuses(plain) or forwards(plain):
        return 1.0
    if any(mostly(word, "VERB", "past") or mostly(word, "PRTS") for word in words):
        return 0.75
    return 0.5 if any(mostly(word, "VERB") for word in words) else 0.2


def _amount(plain: str, asked: str) -> float:
    if MONEY_ASKED.search(asked):
        return 1.0 if MONEY.search(plain) else 0.5 if NUMERAL.search(plain) else 0.1
    return 1.0 if NUMERAL.search(plain) else 0.1


def _where(plain: str, asked: str) -> float:
    if PLACE.search(plain):
        return 1.0
    return 0.8 if BODY.search(plain) else 0.25 if SOMEWHERE.search(plain) else 0.05


def _why(plain: str, asked: str) -> float:
    if CAUSE.search(plain):
        return 1.0
    return 0.6 if DENIED.search(plain) else 0.5 if GROUND.search(plain) else 0.25


def _how(plain: str, asked: str) -> float:
    words = WORD.findall(plain)
    if any(has_tag(word, "impr", "plur") for word in words):
        return 1.0
    return 0.5 if any(mostly(word, "INFN") for word in words) else 0.25


def _whether(plain: str, asked: str) -> float:
    if YES_NO.match(plain):
        return 1.0
    verdict = 0.5 if VERDICT.search(plain) else 0.4
    for ask, told in MODALITIES:
        if ask.search(asked):
            return 1.0 if told.search(plain) else verdict
    return verdict + 0.25


def _which(plain: str, asked: str) -> float:
    if PAPERS_ASKED.search(asked):
        named = {paper[0] for paper in PAPERS.finditer(plain)}
        return 1.0 if len(named) > 1 else 0.8 if named else 0.4
    if NEEDS_ASKED.search(asked):
        return 0.9 if NEEDS.search(plain) or _how(plain, asked) == 1.0 else 0.4
    return 0.65


def _act(plain: str, asked: str) -> float:
    return acts(plain)


_FITNESS: dict[Kind, Callable[[str, str], float]] = {
    Kind.AMOUNT: _amount,
    Kind.WHERE: _where,
    Kind.WHY: _why,
    Kind.HOW: _how,
    Kind.WHICH: _which,
    Kind.WHETHER: _whether,
    Kind.ACTION: _act,
    Kind.HELP: _act,
}
