"""What a template may be made of.

A template puts fields in their places, tests them, goes through lists, uses filters and its own macros.
Nothing else is called and nothing multiplied, so that no single step of a template takes long or grows
beyond its values.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.visitor import NodeTransformer

EACH, JOINED, METHOD, KNOWN = (
    " each",
    " joined",
    " method",
    " known",
)  # our own filters, under names no template can write
_STRUCTURE = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.With, nodes.Macro)
_INHERITED = (nodes.Block, nodes.Extends, nodes.Include)
_VALUES = (nodes.Assign, nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Getattr, nodes.Getitem)
_LOGIC = (nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Test)
_WORK = (nodes.Filter, nodes.Keyword, nodes.Concat, nodes.Add, nodes.Sub, nodes.Neg, nodes.Call)
METHODS = ("endswith", "isdigit", "lstrip", "rstrip", "split", "startswith", "strip")  # of texts
_ALLOWED = frozenset((*_STRUCTURE, *_INHERITED, *_VALUES, *_LOGIC, *_WORK, nodes.Slice))
_NAMES = {
    "Mul": "умножение", "Div": "деление", "FloorDiv": "деление", "Pow": "степень", "Mod": "остаток",
    "CallBlock": "тег call", "FilterBlock": "тег filter", "Import": "тег import", "Dict": "словарь",
    "FromImport": "тег import", "AssignBlock": "тег endset", "Scope": "тег autoescape",
}  # fmt: skip

_ALONE = "шаблон Word стоит один, других в него не вставляют. Перенесите нужный текст в него"


class ForbiddenError(TemplateSyntaxError):
    """Something that a template may not have; `message` says in Russian what, `lineno` where."""


def guarded(tree: nodes.Template, environment: Environment) -> nodes.Template:
    """The tree, its loops and joints under the limits. Raises ForbiddenError on what is not allowed."""
    guard = _Guard(environment)
    guard.visit(tree)
    tree.set_environment(environment)
    return tree


def nearest(name: str, known: Iterable[str]) -> str:
    """«. Ближайшее к нему – «address»», or "" where nothing is near."""
    listed = [one for one in known if not one.startswith(("_", " "))]
    found = get_close_matches(name, listed, n=1, cutoff=0.5)
    return f". Ближайшее к нему – «{found[0]}»" if found else ""


class _Guard(NodeTransformer):
    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def generic_visit(self, node: nodes.Node, *args: object, **kwargs: object) -> nodes.Node:
        if isinstance(node, nodes.Extends | nodes.Include) and self._environment.loader is None:
            raise _forbidden(f"{type(node).__name__.lower()}: {_ALONE}", node)
        if type(node) not in _ALLOWED:
            kind = type(node).__name__
            raise _forbidden(f"нельзя использовать: {_NAMES.get(kind, kind)}", node)
        return super().generic_visit(node, *args, **kwargs)

    def visit_For(self, node: nodes.For) -> nodes.Node:
        if node.recursive:
            raise _forbidden("нельзя использовать: recursive", node)
        self.generic_visit(node)
        node.iter = _filter(node.iter, EACH)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:
        self.generic_visit(node)
        node.expr = _filter(node.expr, KNOWN)
        for operand in node.ops:
            operand.expr = _filter(operand.expr, KNOWN)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        self.generic_visit(node)
        return _filter(node, KNOWN) if isinstance(node.arg, nodes.Slice) else node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """Of what there is only macros can be called, and some methods of texts that give no longer ones.

        The methods become a filter: a template never holds one, under whatever name.
        """
        called = node.node
        method = called.attr in METHODS if isinstance(called, nodes.Getattr) else False
        if not (method or isinstance(called, nodes.Name)) or node.dyn_args or node.dyn_kwargs:
            shown = getattr(called, "name", getattr(called, "attr", ""))
            raise _forbidden(f"нельзя вызывать функции: {shown}(). Есть поля и фильтры", node)
        self.generic_visit(node)
        if not isinstance(called, nodes.Getattr):
            return node
        given = [nodes.Const(called.attr, lineno=node.lineno), *node.args]
        return nodes.Filter(called.node, METHOD, given, node.kwargs, None, None, lineno=node.lineno)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:
        if node.name not in self._environment.filters or node.name.startswith(" "):
            hint = nearest(node.name, self._environment.filters)
            raise _forbidden(f"нет фильтра «{node.name}»{hint}", node)
        return self.generic_visit(node)

    def visit_Test(self, node: nodes.Test) -> nodes.Node:
        if node.name not in self._environment.tests:
            raise _forbidden(f"нет проверки «{node.name}»{nearest(node.name, self._environment.tests)}", node)
        self.generic_visit(node)
        node.node, node.args = _filter(node.node, KNOWN), [_filter(one, KNOWN) for one in node.args or ()]
        return node

    def visit_List(self, node: nodes.List | nodes.Tuple) -> nodes.Node:
        load = getattr(node, "ctx", "load") == "load"
        if load and len(node.items) > 1 and not all(isinstance(item, nodes.Const) for item in node.items):
            raise _forbidden("в списке могут быть только слова в кавычках и числа", node)
        return self.generic_visit(node)

    visit_Tuple = visit_List

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:
        if node.attr.startswith("_"):
            raise _forbidden(f"поле «{node.attr}» шаблонам закрыто", node)
        return self.generic_visit(node)


def _filter(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _forbidden(sentence: str, node: nodes.Node) -> ForbiddenError:
    return ForbiddenError(sentence, node.lineno or 1)
