"""A warning made of a sentence and its values, so that it can be told in another language later."""

from __future__ import annotations

from schemas.document import Warning


def warn(code: str, form: str, /, **values: str | int) -> Warning:
    """The warning: ``form`` is English, with the values' names in braces."""
    return Warning(code=code, message=form.format(**values), forms=[form], values=values)


def more(warning: Warning, form: str, /, **values: str | int) -> Warning:
    """The warning with a further sentence."""
    return Warning(
        code=warning.code,
        message=f"{warning.message} {form.format(**values)}",
        forms=[*warning.forms, form],
        values=warning.values | values,
    )
