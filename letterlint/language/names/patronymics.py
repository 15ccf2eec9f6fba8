"""Patronymics: «Иванович», «Ильинична», «Рашид оглы», in any case."""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.morphology import parse
from letterlint.language.names.dictionaries import PROPER
from letterlint.language.names.tables import rows
from letterlint.model import Gender

LONG = r"[а-яё]{2,}[оеё](?:вич(?:|а|у|ем|е)|вн(?:а|ы|е|у|ой|ою))$"
SHORT = r"([а-яё]+)(?:ич(?:|а|у|ом|ем|е)|ичн(?:а|ы|е|у|ой|ою))$"
TURKIC = r"(?P<man>оглы|оглу|огли|угли|улы|уулу|ули)|(?P<woman>кызы|кизи|гызы|кзы|қызы)"
WITH_PARTICLE = rf"[а-яё]{{2,}}[ -](?:{TURKIC})$"
WOMAN = r"н(?:а|ы|е|у|ой|ою)$"


def particle_gender(word: str) -> Gender:
    """«оглы» is said of a son, «кызы» of a daughter; UNKNOWN for any other word."""
    found = re.fullmatch(TURKIC, word.lower())
    if found is None:
        return Gender.UNKNOWN
    return Gender.MALE if found["man"] else Gender.FEMALE


@lru_cache(maxsize=5_000)
def is_patronymic(word: str) -> bool:
    """Whether a word, in any case, is a patronymic: «Ильиничне», not «деревне», «царевич», «личной»."""
    low = word.lower().replace("\u00a0", " ")
    if re.fullmatch(WITH_PARTICLE, low):
        return True
    short = re.fullmatch(SHORT, low)
    if not re.fullmatch(LONG, low) and not (short and short[1] in _short_stems()):
        return False
    known = [reading for reading in parse(low) if reading.is_known]
    return any("Patr" in reading.tag for reading in known) or all(PROPER & r.tag.grammemes for r in known)


def patronymic_gender(word: str) -> Gender:
    """The gender that a patronymic's ending tells, in any case; UNKNOWN for what is none (and initials)."""
    if not is_patronymic(word):
        return Gender.UNKNOWN
    particle = particle_gender(re.split("[ \u00a0-]", word)[-1])
    if particle is not Gender.UNKNOWN:
        return particle
    return Gender.FEMALE if re.search(WOMAN, word.lower()) else Gender.MALE


@lru_cache(maxsize=1)
def _short_stems() -> frozenset[str]:
    """«иль» of Ильич, «ильин» of Ильинична: without -ов-, -ев- any stem would match «кирпич», «личной»."""
    return frozenset(stem for row in rows("short_patronymics") for stem in (row["stem"], row["female"]))
