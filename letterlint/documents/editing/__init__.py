"""Edits and comments put into the XML of a Word file; all else in it stays as it is."""

from letterlint.documents.editing.editable import is_editable, refusal
from letterlint.documents.editing.fixed import fixed
from letterlint.documents.editing.reviewed import Remark, reviewed

__all__ = ["Remark", "fixed", "is_editable", "refusal", "reviewed"]
