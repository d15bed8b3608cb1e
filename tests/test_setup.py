"""scripts/setup.sh on machines of several kinds, played by small scripts in place of the system's commands."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PYTHON = """
case "$*" in
    --version) echo "Python 3.11.9" ;;
    *ensurepip*) [ "$HAS_ENSUREPIP" = yes ] || grep -q 'python3.11-venv' "$LOG" ;;
    *version_info\\[*) echo "python3.11-venv" ;;
    "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    "-m pip"*) shift 4; echo "pip $*" >>"$LOG" ;;
esac
"""
COMMANDS = {
    "python3": PYTHON,
    "id": "echo $PLAYED_USER",
    "sudo": "exit 1",
    "apt-get": 'echo "apt-get $*" >>"$LOG"; [[ "$*" != *"$APT_LACKS"* ]]; exit $((APT_RESULT + $?))',
    "dpkg-query": "exit 1",
}
PINS = "pip install -r requirements.txt"
PROJECT = "pip install --no-deps --no-build-isolation --editable ."


@dataclass
class Machine:
    """A checkout on a machine without anything, and what its commands were asked to do."""

    folder: Path

    def setup(
        self, user: int = 0, ensurepip: bool = True, apt_result: int = 0, apt_lacks: str = "no such package"
    ) -> tuple[int, str, list[str]]:
        """Exit code, what was said, and the commands that changed something."""
        log = self.folder / "log"
        log.write_text("")
        environment = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}/usr/bin{os.pathsep}/bin",
            "LOG": str(log),
            "PLAYED_USER": str(user),
            "HAS_ENSUREPIP": "yes" if ensurepip else "no",
            "APT_RESULT": str(apt_result),
            "APT_LACKS": apt_lacks,
        }
        done = subprocess.run(
            ["bash", "scripts/setup.sh"],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stderr, log.read_text().splitlines()

    def wants(self, *packages: str) -> None:
        lines = "".join(f"{package}  # brings more\n" for package in packages)
        (self.folder / "scripts" / "system-packages.txt").write_text(f"# a comment\n\n{lines}")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    for name in ("scripts/setup.sh", "requirements.txt", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name, body in COMMANDS.items():
        command = tmp_path / "bin" / name
        command.parent.mkdir(exist_ok=True)
        command.write_text(f"#!/bin/bash\n{body}\n")
        command.chmod(0o755)
    machine = Machine(tmp_path)
    machine.wants()
    return machine


def test_a_second_run_has_nothing_to_do(machine: Machine) -> None:
    code, _, done = machine.setup()
    assert (code, done) == (0, [PINS, PROJECT])
    assert machine.setup() == (0, "", [])


def test_only_what_changed_is_done_again(machine: Machine) -> None:
    machine.setup()
    with (machine.folder / "pyproject.toml").open("a") as project:
        project.write("\n# changed\n")
    assert machine.setup()[2] == [PROJECT]
    with (machine.folder / "requirements.txt").open("a") as pins:
        pins.write("# changed\n")
    assert machine.setup()[2] == [PINS, PROJECT]


def test_root_gets_the_system_packages(machine: Machine) -> None:
    machine.wants("some-tool")
    code, _, done = machine.setup()
    assert code == 0
    assert done[1] == "apt-get install -y -qq --no-install-recommends some-tool"
    assert done[2:] == [PINS, PROJECT]


@pytest.mark.parametrize(("user", "apt_result"), [(1000, 0), (0, 100)])
def test_without_system_packages_it_names_the_command_and_goes_on(
    machine: Machine, user: int, apt_result: int
) -> None:
    machine.wants("some-tool")
    code, said, done = machine.setup(user=user, apt_result=apt_result)
    assert code == 0
    assert "sudo apt-get install some-tool" in said
    assert done[-2:] == [PINS, PROJECT]


def test_one_package_that_is_not_to_be_had_keeps_no_other_away(machine: Machine) -> None:
    machine.wants("some-tool", "unknown-here", "other-tool")
    code, said, done = machine.setup(apt_lacks="unknown-here")
    assert code == 0
    assert "these system packages are missing: unknown-here." in said
    alone = "apt-get install -y -qq --no-install-recommends "
    assert done[2:] == [
        *(alone + name for name in ("some-tool", "unknown-here", "other-tool")), PINS, PROJECT
    ]  # fmt: skip


def test_root_gets_what_a_virtual_environment_needs(machine: Machine) -> None:
    code, _, done = machine.setup(ensurepip=False)
    assert code == 0
    assert done[1].endswith(" python3.11-venv")


def test_a_user_is_told_what_a_virtual_environment_needs(machine: Machine) -> None:
    code, said, done = machine.setup(user=1000, ensurepip=False)
    assert (code, done) == (1, [])
    assert "sudo apt-get install python3.11-venv" in said
