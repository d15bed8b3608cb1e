"""docs/commands.md and docs/commands.vi.md: every command with its options, from the commands themselves."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from typer.main import get_command

from pipeline.cli import app, translated
from pipeline.messages import Language, say, speaking

_TITLES: dict[Language, tuple[str, str]] = {
    "en": ("Commands", "Made from the commands themselves: `kehoach COMMAND --help` says the same."),
    "vi": ("Các lệnh", "Trang này được tạo từ chính các lệnh: `kehoach --lang vi LỆNH --help` cho cùng nội dung."),
}  # fmt: skip
_HEADS: dict[Language, str] = {
    "en": "| option | means | default |",
    "vi": "| tùy chọn | ý nghĩa | mặc định |",
}


def commands(language: Language) -> str:
    """The page in one language: the program's own options, then a heading for each command."""
    with speaking(language):
        program = translated(get_command(app))
        title, made = _TITLES[language]
        parts = [f"# {title}", made, *_command("kehoach", program, language)]
        for name, command in program.commands.items():
            parts += _command(f"kehoach {name}", command, language)
    return "\n\n".join(parts) + "\n"


def _command(name: str, command: Any, language: Language) -> list[str]:
    words, _, examples = (command.help or "").strip().partition("\b")
    parts = [f"## `{name}`", words.strip()]
    if examples.strip():
        head, *lines = examples.strip().splitlines()
        parts += [head, "```sh\n" + "\n".join(line.strip() for line in lines) + "\n```"]
    options = [_row(parameter) for parameter in command.params if getattr(parameter, "help", None)]
    if options:
        parts.append("\n".join([_HEADS[language], "|---|---|---|", *options]))
    return parts


def _row(parameter: Any) -> str:
    argument = parameter.param_type_name == "argument"
    name = (
        parameter.metavar
        if argument
        else ", ".join([*parameter.opts, *parameter.secondary_opts]) + _value(parameter)
    )
    default = parameter.default
    shown = "" if argument or default is None or default is False else f"`{default}`"
    return f"| `{name}` | {say(parameter.help)} | {shown} |"


def _value(parameter: Any) -> str:
    """What an option is given, behind a blank: its choices, else its name or type; nothing for a switch."""
    kind = parameter.type_descriptor.annotation
    if kind is bool:
        return ""
    if get_origin(kind) is Literal:
        return " " + " / ".join(get_args(kind))
    return f" {parameter.metavar or ('NUMBER' if kind in (int, float) else 'TEXT')}"
