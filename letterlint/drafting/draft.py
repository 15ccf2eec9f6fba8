"""Answers → values → the parts of the letter → a Word file, checked by letterlint itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from letterlint.config import Config, for_letter
from letterlint.documents import UnreadableError, docx_of
from letterlint.drafting.appeal import quoted
from letterlint.drafting.budget import LimitError, check_size
from letterlint.drafting.errors import DraftError
from letterlint.drafting.explaining import explained
from letterlint.drafting.gaps import Gap
from letterlint.drafting.greetings import NAME
from letterlint.drafting.holding import hold
from letterlint.drafting.seams import doubled
from letterlint.drafting.settings import settings
from letterlint.drafting.templates import Template
from letterlint.drafting.terms import Fault
from letterlint.drafting.values import values
from letterlint.linter import check_document
from letterlint.model import Document, Engine, Finding, LetterReport

GAP = re.compile(r"\[указать[ :][^\]]*\]")
LEFT, UNANSWERED = "placeholder", "unanswered-question"  # the rules that find gaps
LATE = "legal-reference"  # the rule that finds a reply after its term


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that is not written yet: the file, what it is made of, and what letterlint finds in it."""

    data: bytes
    values: Mapping[str, Any]
    report: LetterReport
    warnings: tuple[Fault, ...] = ()  # of dates that may be right, and seldom are

    @property
    def _texts(self) -> list[str]:
        letter = self.report.letter
        return [one.text for one in letter.document.paragraphs if one.text] if letter else []

    @property
    def gaps(self) -> list[str]:
        """What is left to fill in, in the order of the letter, each once, in however many places it is."""
        found = dict.fromkeys(" ".join(gap.split()) for text in self._texts for gap in GAP.findall(text))
        whom = self.values.get("addressees")
        if isinstance(whom, Gap) and whom in found:
            found.pop(NAME, None)  # who is not known has no name either
        return list(found)

    @property
    def repeated(self) -> list[str]:
        """What stands twice in a paragraph, as where an answer repeats a word of the template: «за за»."""
        return list(dict.fromkeys(found for text in self._texts for found in doubled(text)))

    @property
    def others(self) -> list[Finding]:
        """The findings that filling the gaps will not settle, and that no warning tells of."""
        findings = self.report.findings
        return [one for one in findings if not self._is_left(one) and not self._is_warned_of(one)]

    def _is_left(self, finding: Finding) -> bool:
        """Whether a finding is a gap, or a question of the appeal that a gap stands below."""
        if finding.rule == UNANSWERED:
            asked = {before for before, after in pairwise(self._texts) if GAP.search(after)}
            return any(quoted(finding.quote) in text for text in asked)
        return finding.rule == LEFT and GAP.search(finding.quote) is not None

    def _is_warned_of(self, finding: Finding) -> bool:
        """Whether a finding is that the letter is late, and a warning says so."""
        line = self.report.letter.answered if self.report.letter else None
        on_line = finding.rule == LATE and line is not None and finding.place == line.place
        return on_line and any(warning.late for warning in self.warnings)


def draft(
    template: Template,
    answers: Mapping[str, Any],
    path: Path,
    config: Config | None = None,
    appeal: Document | None = None,
) -> Draft:
    """The letter that would be the file `path`; without `config`, by the configuration of its folder.

    Answers are by the names of the template's fields: texts, or what TOML and JSON have for them. Raises
    AnswerError, UnsureError and TemplateError, which are DraftErrors, and ConfigError.
    """
    config = config or for_letter(path)
    found = values(template, answers, config.organisation)
    doubtful = tuple(hold(template.fields, found, date.today()))
    data = _file(template, found, config)
    document = docx_of(path, data).document
    _check_size(template, document)
    # a letter that is no answer yet, or only forwards the appeal, is not asked for answers
    answering = "questions" not in {field.name for field in template.dropped}
    # a draft is not finished: laying it out is enough, and Word has not seen it yet
    quick = replace(config, pages=Engine.LAYOUT)
    return Draft(data, found, check_document(document, quick, appeal if answering else None), doubtful)


def _check_size(template: Template, document: Document) -> None:
    """Raises TemplateError where a Word template has become more than can be checked."""
    try:
        check_size("\n".join(paragraph.text for paragraph in document.paragraphs))
    except LimitError as error:
        raise explained(error, template.name, ()) from error


def _file(template: Template, found: Mapping[str, Any], config: Config) -> bytes:
    own = settings(config)
    if template.word is not None:
        from letterlint.drafting.filters import FILTERS
        from letterlint.drafting.word_templates import fill  # docxtpl, which text templates do without

        return fill(template.word, template.name, found, FILTERS)
    from letterlint.drafting.page import page
    from letterlint.drafting.rendering import blocks

    try:
        return page(blocks(template, found), own.look, own.letterhead)
    except UnreadableError as error:
        raise DraftError(f"Бланк «{config.draft.get('letterhead')}» не открывается. {error}") from error
