"""The organisation's own Word templates: .docx or .dotx files with Jinja tags, filled by docxtpl."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate

from letterlint.documents import UnreadableError
from letterlint.documents.markup import BrokenMarkup, parse
from letterlint.drafting.budget import BREAKS, MARKUP_OUTPUT, TOO_MUCH, LimitError, limited
from letterlint.drafting.environment import environment, parsed, rendered
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.explaining import place, what
from letterlint.drafting.sandbox import Sandbox
from letterlint.drafting.word_files import opened, saved
from letterlint.drafting.word_tags import TagError, check_tags, paragraph, with_plain_quotes

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_TORN = (
    "теги разрывают разметку. Начало и конец if или for ставят в одном абзаце или каждый в своём: {%p if … %}"
)
_UNUSUAL = "файл устроен необычно. Откройте его в Word и сохраните заново"
_BREAKS = "\n\t\a\f"  # that docxtpl knows
_FOOTNOTES = "wordprocessingml.footnotes+xml"


def fill(
    template: bytes, name: str, values: Mapping[str, object], filters: Mapping[str, Callable[..., str]]
) -> bytes:
    """The .docx file of the Word template `name`, filled with these fields; one that is None is not there.

    The tags are those of docxtpl, in the text, headers, footers, footnotes and the title of the file; what
    they may do is what `letterlint.drafting.environment` allows. Raises TemplateError, which names the
    template, the paragraph and what is wrong or missing, also where the file cannot be opened.
    """
    try:
        word = opened(template)
    except UnreadableError as error:
        raise TemplateError(f"шаблон «{name}» не открывается. {error}") from error
    given = {key: value for key, value in values.items() if value is not None}
    filling = _Filling(word, name, environment(filters))
    with limited(MARKUP_OUTPUT):
        try:
            filling.render(given, environment(filters, markup=True))
        except TemplateError:
            raise
        except (
            Exception
        ) as error:  # of docxtpl: AttributeError, TypeError, ValueError at what it does not expect
            broken = isinstance(error, BrokenMarkup)
            raise TemplateError(f"в шаблоне «{name}»: {_TORN if broken else _UNUSUAL}.") from error
    return saved(word)


class _Filling(DocxTemplate):  # type: ignore[misc]
    """docxtpl on a document that has been opened, its errors with their places."""

    def __init__(self, word: WordDocument, name: str, plain: Sandbox) -> None:
        super().__init__(None)
        self.docx, self._name, self._plain = word, name, plain

    def patch_xml(self, src_xml: str) -> str:
        try:
            check_tags(src_xml)
        except TagError as error:
            raise self._error(error.paragraph, str(error)) from error
        return with_plain_quotes(super().patch_xml(src_xml))

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        try:
            return str(super().render_xml_part(src_xml, part, context, jinja_env))
        except Exception as error:  # of filters too
            lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)  # as docxtpl gives it to Jinja
            raise self._error(paragraph(lines, place(error)[0]), what(error, context)) from error

    def resolve_listing(self, xml: str) -> Any:
        """Breaks and tabs of a text as those of Word, of which a letter has few."""
        if sum(map(xml.count, _BREAKS)) > BREAKS:
            raise LimitError(TOO_MUCH)
        return super().resolve_listing(xml)

    def fix_tables(self, xml: str) -> Any:
        parse(xml.encode())  # raises BrokenMarkup, where docxtpl would leave text out in silence
        return super().fix_tables(xml)

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """The title only, which is no XML here."""
        properties = self.docx.core_properties
        properties.title = rendered(parsed(self._plain, properties.title, self._name), context)

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Once, where docxtpl does it for every section, and what was filled in would be filled again."""
        for part in self.docx.part.package.iter_parts():
            if str(part.content_type).endswith(_FOOTNOTES):
                xml = self.render_xml_part(self.patch_xml(part.blob.decode()), part, context, jinja_env)
                part._blob = xml.encode()

    def _error(self, where: str, sentence: str) -> TemplateError:
        shown = f", абзац «{where}»" if where else ""
        return TemplateError(f"в шаблоне «{self._name}»{shown}: {sentence}.")
