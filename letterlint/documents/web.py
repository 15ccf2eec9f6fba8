"""The text that a reader of a web page sees."""

from __future__ import annotations

import re

from lxml import html  # type: ignore[import-untyped]

DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")  # lxml refuses one that names an encoding
UNSEEN = ("head", "script", "style", "title", "template")
BLOCKS = frozenset(
    ("address", "article", "br", "div", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
) | frozenset(("li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"))
QUOTE_CLASSES = frozenset(("gmail_quote", "moz-cite-prefix"))


def visible_lines(page: str) -> list[str]:
    """The lines of a page's text, white space folded; what a mail program quotes is left out."""
    if not page.strip():
        return []
    root = html.document_fromstring(DECLARATION.sub("", page))
    for node in root.xpath("//*"):
        quoted = node.tag == "blockquote" or QUOTE_CLASSES.intersection((node.get("class") or "").split())
        if node.tag in UNSEEN or quoted:
            node.drop_tree()
    for node in root.iter():
        node.text, node.tail = (text and re.sub(r"\s+", " ", text) for text in (node.text, node.tail))
    for node in root.iter(*BLOCKS):
        node.text = "\n" + (node.text or "")
        node.tail = "\n" + (node.tail or "")
    return [re.sub(r"[^\S\n]+", " ", line).strip() for line in root.text_content().splitlines()]
