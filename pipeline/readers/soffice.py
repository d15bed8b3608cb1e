"""LibreOffice, asked to turn an old Office file into a modern one; it starts anew for each, in a folder of its own.

A profile of its own for each start costs a tenth of a second, and spares two starts on one profile, of which one
would write nothing and say that all went well. Nothing is left behind: neither the folder nor a process.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Literal

from pipeline.errors import DocumentError
from pipeline.messages import say

Target = Literal["docx", "xlsx"]

DEFAULT_SECONDS = 120.0
"""How long one conversion may take, unless KEHOACH_SOFFICE_SECONDS says otherwise."""
MAX_MEMORY_KB = 4 * 1024 * 1024
MAX_OUTPUT_BYTES = 256 * 1024 * 1024

_FILTERS: dict[Target, str] = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_PARTS: dict[Target, tuple[str, str]] = {
    "docx": ("libswlo.so", "libreoffice-writer-nogui"),
    "xlsx": ("libsclo.so", "libreoffice-calc-nogui"),
}
"""What of LibreOffice makes the form: its library, and the Debian package that brings it."""
_BOUNDED = f'ulimit -v {MAX_MEMORY_KB} -f {MAX_OUTPUT_BYTES // 512}; exec "$@"'


def convert(data: bytes, suffix: str, target: Target) -> bytes:
    """The file in the modern form; ``suffix`` is the ending that its bytes deserve.

    DocumentError: ``needs-tool`` where LibreOffice isn't installed, ``timeout``, or ``unreadable`` where it gives
    nothing.
    """
    program = find(target)
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source = place / f"document.{suffix}"
        source.write_bytes(data)
        profile = place / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_bytes(_settings())
        _run(_command(program, source, profile, place / "out", target), place)
        written = place / "out" / f"document.{target}"
        if not written.is_file() or not written.stat().st_size:
            raise DocumentError(
                "unreadable",
                say("LibreOffice can't open the file: it is damaged, or has a password."),
                say("Open it in the program that made it and save it anew."),
            )
        return written.read_bytes()


def find(target: Target) -> str:
    """The program's path: KEHOACH_SOFFICE, or what the PATH holds; DocumentError ``needs-tool`` without it."""
    asked = os.environ.get("KEHOACH_SOFFICE")
    found = shutil.which(asked) if asked else shutil.which("soffice") or shutil.which("libreoffice")
    library, package = _PARTS[target]
    beside = Path(found).resolve().parent if found else None
    # The part that is needed may be missing where the other one is installed.
    whole = beside is not None and ((beside / library).exists() or not any(beside.glob("lib*lo.so")))
    if found is None or not whole:
        raise DocumentError(
            "needs-tool",
            say("This format is read through LibreOffice, which isn't installed."),
            say("To install it: {command}", command=f"sudo apt-get install {package}"),
        )
    return found


def _settings() -> bytes:
    """A profile's settings: no macros, no links followed, no network."""
    return resources.files("pipeline.readers").joinpath("soffice.xcu").read_bytes()


def _command(program: str, source: Path, profile: Path, out: Path, target: Target) -> list[str]:
    options = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"]
    profile_option = f"-env:UserInstallation={profile.as_uri()}"
    files = ["--convert-to", _FILTERS[target], "--outdir", str(out), str(source)]
    return ["sh", "-c", _BOUNDED, "sh", program, profile_option, *options, *files]


def _run(command: list[str], folder: Path) -> None:
    """Runs to the end or to the time limit; whatever happens, no process of it goes on."""
    seconds = _seconds()
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "TMPDIR": str(folder)}
    environment |= {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with _killed_at_the_end(process):
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            message = say("LibreOffice took longer than {seconds:.0f} seconds.", seconds=seconds)
            advice = say("KEHOACH_SOFFICE_SECONDS sets another limit.")
            raise DocumentError("timeout", message, advice) from error


@contextmanager
def _killed_at_the_end(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Ends the process and all that it started, also where the user breaks off."""
    try:
        yield
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            process.poll()
        process.wait()


def _seconds() -> float:
    """The time limit; a setting that is no number above nought is refused by name."""
    asked = os.environ.get("KEHOACH_SOFFICE_SECONDS")
    if asked is None:
        return DEFAULT_SECONDS
    try:
        seconds = float(asked)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 86_400:
        raise DocumentError(
            "needs-tool", say("KEHOACH_SOFFICE_SECONDS is no number of seconds: {asked}", asked=asked)
        )
    return seconds
