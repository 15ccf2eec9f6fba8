"""`letterlint ответ.docx` is `letterlint check ответ.docx`."""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import CompletionItem

from letterlint.registry import RegistryError
from letterlint.values import ConfigError

OUR_FAULT = "внутренняя ошибка программы ({}). Сообщите о ней разработчикам."


class InternalError(click.ClickException):
    """A fault of ours: not findings, so the exit code is that of what could not be done."""

    exit_code = 2


class DefaultGroup(click.Group):
    """A group that hands arguments which name none of its commands to its default command."""

    def __init__(self, *args: Any, default: str, **kwargs: Any) -> None:
        super().__init__(*args, **{"no_args_is_help": True, **kwargs})
        self.default = default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {option for param in self.get_params(ctx) for option in param.opts}
        if args and args[0] not in self.commands and args[0] not in own and not ctx.resilient_parsing:
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what is wrong with the settings, or with the program, is said in a sentence."""
        try:
            return super().invoke(ctx)
        except (ConfigError, RegistryError) as error:
            raise click.UsageError(str(error), ctx) from error
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            raise InternalError(OUR_FAULT.format(repr(error))) from error

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, and files for the default one."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]
