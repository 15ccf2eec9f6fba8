"""What templates run in: Jinja without calls, and stopped at limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined, nodes
from jinja2.runtime import BlockReference, Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterlint.drafting import budget
from letterlint.drafting.budget import limited, measured
from letterlint.drafting.explaining import missing_error
from letterlint.drafting.gaps import Gap
from letterlint.drafting.naming import same
from letterlint.drafting.printing import PrintError, printed
from letterlint.drafting.syntax import guarded
from letterlint.drafting.working import guards, of_words, plain_filters


class Missing(StrictUndefined):
    """A field that is not there: any use of it but «is defined» and «default» is an error that names it."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = None, name: str | None = None, exc: Any = None
    ) -> None:
        super().__init__(hint, obj, name, missing_error(obj, name) if exc is None else exc)  # type: ignore[arg-type]


class LimitedTemplate(Template):
    """A template that is filled under limits, whoever fills it."""

    environment: Sandbox

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The text. Raises what the template does wrong; `rendered` says it in Russian."""
        context = self.new_context(dict(*args, **kwargs))
        pieces = []
        with limited(self.environment.output) as left:
            for piece in self.root_render_func(context):
                left.write(piece)
                pieces.append(piece)
        return "".join(pieces)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja with no calls, no arithmetic but plus and minus, and no filters but harmless ones."""

    template_class = LimitedTemplate
    intercepted_binops = frozenset({"+", "-"})

    def __init__(self, filters: Mapping[str, Callable[..., str]], markup: bool) -> None:
        # not optimized: that would run filters while a template is compiled
        super().__init__(
            undefined=Missing,
            autoescape=markup,
            finalize=printed,
            optimized=False,
            keep_trailing_newline=True,
        )
        self.globals.clear()
        self.tests["gap"] = _is_gap
        self.tests["same"] = same
        self.source = budget.MARKUP_SOURCE if markup else budget.TEXT_SOURCE
        self.output = budget.MARKUP_OUTPUT if markup else budget.TEXT_OUTPUT
        own = {name: of_words(function) for name, function in filters.items()}
        self.filters = {**plain_filters(), **own, **guards()}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tokens = self.lexer.tokeniter(source, name, filename) if len(source) <= self.source else ()
        if len(source) > self.source or sum(1 for _ in islice(tokens, budget.TOKENS + 1)) > budget.TOKENS:
            raise budget.LimitError(budget.TOO_BIG)
        return super()._parse(source, name, filename)

    def _generate(self, source: nodes.Template, name: str | None, *args: Any, **kwargs: Any) -> str:
        try:
            return super()._generate(guarded(source, self), name, *args, **kwargs)
        except TemplateSyntaxError as error:
            error.name = error.name or name  # that of the base, not of what stands on it
            raise

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        measured(left)
        measured(right)
        if isinstance(left, list | tuple):
            raise TypeError
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Calls a macro, as a step of the filling; what macros write counts."""
        if not isinstance(called, (Macro, BlockReference, Undefined)):
            raise PrintError("вызывать можно только макросы шаблона")
        with limited(self.output) as left:
            left.step()  # a macro can call itself
            for given in (*args, *kwargs.values()):
                measured(given)
            result = super().call(context, called, *args, **kwargs)
            if isinstance(result, str):
                left.write(result)
        measured(result)
        return result

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a value; its methods are closed, under whatever name they would be called."""
        return _field(super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The same for «value["field"]»."""
        return _field(super().getitem(obj, argument))

    def get_template(self, *args: Any, **kwargs: Any) -> Template:
        with limited(self.output) as left:
            left.step()  # a template can include itself
            return super().get_template(*args, **kwargs)


def _is_gap(value: object) -> bool:
    return isinstance(value, Gap)


def _field(value: Any) -> Any:
    if callable(value) and not isinstance(value, (Undefined, Macro)):
        raise PrintError("это не поле и не текст")
    return value
