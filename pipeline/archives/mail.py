"""The attachments of a mail (EML), and its body where they hold no document."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from pipeline.archives.names import harmless, is_junk
from pipeline.archives.parts import Budget, Part, of_mail, too_large
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.limits import MAX_BYTES


def parts(data: bytes, budget: Budget) -> Iterator[Part]:
    """The attachments in their order, mails that are attached among them; DocumentError for a damaged mail."""
    try:
        message = message_from_bytes(data, EmailMessage, policy=policy.default)
        body, attachments = body_of(message), list(_attachments(message, budget))
    except DocumentError:
        raise
    except RecursionError as error:
        reason = say("The mail's parts lie too deep inside one another.")
        raise DocumentError("too-large", reason, say("Unpack them first.")) from error
    except Exception as error:
        # The standard library raises whatever a damaged header makes it stumble over.
        reason = f"{type(error).__name__}: {error}".rstrip(".")
        raise DocumentError("unreadable", say("The file is damaged: {reason}.", reason=reason)) from error
    return of_mail(attachments, body)


def body_of(message: EmailMessage) -> Part | None:
    """The mail's own words, as a page where it has that form; None where there are none."""
    body = message.get_body(("html", "plain"))
    if body is None:
        return None
    suffix = "html" if body.get_content_subtype() == "html" else "txt"
    text = _text(body)
    # Some character sets give halves of characters, which no file holds.
    return Part(f"body.{suffix}", text.encode("utf-8-sig", "replace")) if text.strip() else None


def _text(part: MIMEPart) -> str:
    """The part's text; letters that its character set doesn't know become marks of doubt."""
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    try:
        return data.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def _attachments(message: EmailMessage, budget: Budget) -> Iterator[Part]:
    for number, part in enumerate(_leaves(message), 1):
        name = harmless(part.get_filename() or _unnamed(part, number))
        if not is_junk(name):
            yield Part(name, _content(part, budget))


def _leaves(message: EmailMessage) -> Iterator[MIMEPart]:
    """The parts that are attached; what is attached to an attached mail is that mail's own."""
    waiting: list[MIMEPart] = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_type() == "message/rfc822":
            yield part
        elif part.is_multipart():
            waiting += reversed(list(part.iter_parts()))
        elif part is not message and _is_attached(part):
            yield part


def _is_attached(part: MIMEPart) -> bool:
    """True for a file; false for the body and for pictures shown in it."""
    if part.get_content_maintype() == "image" and (part["Content-ID"] or not part.is_attachment()):
        return False
    return part.is_attachment() or part.get_filename() is not None


def _unnamed(part: MIMEPart, number: int) -> str:
    return f"attachment-{number}" + (".eml" if part.get_content_type() == "message/rfc822" else "")


def _content(part: MIMEPart, budget: Budget) -> bytes | DocumentError:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_content()
        data = inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    else:
        raw = part.get_payload(decode=True)
        data = raw if isinstance(raw, bytes) else b""
    budget.take(len(data))
    return too_large(len(data)) if len(data) > MAX_BYTES else data
