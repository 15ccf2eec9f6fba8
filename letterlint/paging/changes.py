"""Tracked deletions accepted, since LibreOffice prints what is deleted."""

from __future__ import annotations

from letterlint.documents.markup import Element, child, w

_DELETED = (w("del"), w("moveFrom"))
_MARK, _ROW = w("rPr"), w("trPr")


def accept_deletions(body: Element) -> None:
    """Removes deleted words, rows and paragraph marks; what stood before such a mark joins what follows."""
    for node in list(body.iter(*_DELETED)):
        holder = node.getparent()
        if holder.tag == _ROW:
            _remove(holder.getparent())
        elif holder.tag != _MARK:
            _remove(node)
    for paragraph in list(body.iter(w("p"))):
        mark = child(paragraph, "pPr", "rPr")
        if mark is not None and any(node.tag in _DELETED for node in mark):
            _join(paragraph)


def _join(paragraph: Element) -> None:
    """Puts what stands in a paragraph at the beginning of the next one."""
    following = paragraph.getnext()
    if following is None or following.tag != paragraph.tag or child(paragraph, "pPr", "sectPr") is not None:
        return
    at = 0 if child(following, "pPr") is None else 1
    for node in reversed([node for node in paragraph if node.tag != w("pPr")]):
        following.insert(at, node)
    _remove(paragraph)


def _remove(node: Element) -> None:
    if node.getparent() is not None:
        node.getparent().remove(node)
