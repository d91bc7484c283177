"""The front door: what course.py does and says, also where something is missing."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import course
from axislab import cli

ROOT = Path(course.__file__).resolve().parent


def copy_of_the_course(folder: Path) -> Path:
    """Put what a set-up needs into a folder, with one package in the lock; return the folder."""
    for name in course.INPUTS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    shutil.copy2(ROOT / "course.py", folder)
    (folder / course.LOCK).write_text("numpy==2.4.6\n")
    (folder / course.TEST_LOCK).write_text("pytest==9.2.0\n")
    return folder


def start(folder: Path, *arguments: str, doctored: str = "pass") -> subprocess.CompletedProcess:
    """Run course.py of a folder in a new process, after a line of Python that plays a trick."""
    code = (
        f"import runpy, sys; {doctored}; sys.argv = ['course.py', *{arguments!r}]; "
        f"runpy.run_path({str(folder / 'course.py')!r}, run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        env=without_a_package_index(),
    )


def without_a_package_index() -> dict[str, str]:
    """Return an environment in which pip asks an index on a port where nobody listens."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    return {
        **kept,
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": f"http://127.0.0.1:{port}/simple",
        "PIP_RETRIES": "1",
    }


def said(run: subprocess.CompletedProcess) -> str:
    """Return what a run that gave up said, having made sure that it did so in words."""
    assert run.returncode == 1, run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    return run.stdout


# --- What is missing on the computer -------------------------------------------------------------


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 15)])
def test_a_python_that_does_not_fit_is_named_with_those_that_do(tmp_path, version):
    folder = copy_of_the_course(tmp_path)
    words = said(start(folder, "lab", doctored=f"sys.version_info = {version}"))
    assert f"needs Python 3.11 to 3.14; this is Python 3.{version[1]}." in words
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_the_oldest_and_the_newest_python_fit(version):
    assert course.python_problem(version, lambda name: True) is None


def test_an_old_python_can_read_the_front_door():
    source = (ROOT / "course.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 8)).body


def test_a_python_without_venv_is_told_which_package_to_install(tmp_path):
    folder = copy_of_the_course(tmp_path)
    words = said(start(folder, "lab", doctored="sys.modules['ensurepip'] = None"))
    assert "without its venv module" in words
    assert "sudo apt install python3.{}-venv".format(*sys.version_info[1:2]) in words


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    folder = copy_of_the_course(tmp_path)
    trick = (
        "import pathlib; pathlib.Path.mkdir = lambda path: "
        "(_ for _ in ()).throw(PermissionError(13, 'Permission denied', str(path)))"
    )
    words = said(start(folder, "lab", doctored=trick))
    assert (
        f"Cannot write {folder / '.venv'}: Permission denied. Put the course in a folder" in words
    )


def test_a_file_in_the_place_of_the_environment_is_named_and_kept(tmp_path):
    folder = copy_of_the_course(tmp_path)
    (folder / ".venv").write_text("mine")
    assert f"{folder / '.venv'} is not a folder. Move it away" in said(start(folder, "lab"))
    assert (folder / ".venv").read_text() == "mine"


@pytest.fixture(scope="module")
def offline(tmp_path_factory) -> tuple[Path, str]:
    """Start without a network where an earlier set-up broke off: the folder, and what was said."""
    folder = copy_of_the_course(tmp_path_factory.mktemp("offline"))
    (folder / ".venv" / "left over").mkdir(parents=True)
    return folder, said(start(folder, "lab"))


def test_without_a_network_the_words_are_about_the_connection(offline):
    folder, words = offline
    assert "the package index did not answer. Check the internet connection" in words
    assert f"The full output is in {folder / '.venv' / 'setup.log'}" in words
    assert "127.0.0.1" in (folder / ".venv" / "setup.log").read_text()


def test_a_half_made_environment_is_noticed_and_made_again(offline):
    folder, words = offline
    assert "The set-up in .venv is not complete, so it is made again." in words
    assert not (folder / ".venv" / "left over").exists()
    assert (folder / ".venv" / "pyvenv.cfg").exists()


def test_an_environment_whose_set_up_failed_counts_as_half_made(offline):
    folder, _ = offline
    assert not (folder / ".venv" / course.STAMP.name).exists()


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("Max retries exceeded with url: /simple/numpy/", "Check the internet connection"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "package numpy==2.4.6 for this"),
        ("Collecting numpy\nERROR: something new\n", "The set-up failed: ERROR: something new"),
        ("", "The set-up failed: it said nothing."),
    ],
)
def test_a_failed_set_up_is_told_in_a_sentence(output, words):
    assert words in course.setup_problem(output.splitlines(keepends=True))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to interrupt another process")
def test_ctrl_c_during_the_set_up_ends_it_quietly(tmp_path):
    folder = copy_of_the_course(tmp_path)
    run = subprocess.Popen(
        [sys.executable, "course.py", "lab"],
        cwd=folder,
        env=without_a_package_index(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    while "1 of 3" not in run.stdout.readline():
        assert run.poll() is None
    os.killpg(run.pid, signal.SIGINT)
    assert run.stdout.read().split() == ["Stopped."]
    assert run.wait() == 130


# --- When .venv is made, and when it is left alone -----------------------------------------------


@pytest.fixture
def steps(tmp_path, monkeypatch) -> list[list[str]]:
    """Let course.py work in a copy without running anything; return the commands it would run."""
    folder = copy_of_the_course(tmp_path)
    taken = []

    def note(command, settings, follow):
        taken.append(command[1:])
        course.venv_python().parent.mkdir(parents=True, exist_ok=True)
        course.venv_python().touch()

    monkeypatch.setattr(course, "ROOT", folder)
    monkeypatch.setattr(course, "VENV", folder / ".venv")
    monkeypatch.setattr(course, "STAMP", folder / ".venv" / "course.json")
    monkeypatch.setattr(course, "run_logged", note)
    return taken


def kinds(steps: list[list[str]]) -> list[str]:
    """Return the commands in short: venv, or the lock files that pip is to install."""
    return [
        "venv" if "venv" in step else "+".join(Path(p).name for p in step if p.endswith(".lock"))
        for step in steps
    ]


def test_the_first_start_makes_the_environment_and_installs_the_lock(steps):
    course.prepare()
    assert kinds(steps) == ["venv", "requirements.lock"]
    assert steps[1][-2:] == ["-e", str(course.ROOT)]


def test_a_second_start_runs_nothing(steps):
    course.prepare()
    steps.clear()
    assert course.prepare() == course.venv_python()
    assert steps == []


def test_the_first_test_run_adds_its_lock_and_later_starts_keep_it(steps):
    course.prepare()
    course.prepare(with_tests=True)
    assert kinds(steps[2:]) == ["requirements.lock+requirements-test.lock"]
    steps.clear()
    course.prepare(with_tests=True)
    course.prepare()
    assert steps == []


@pytest.mark.parametrize("name", course.INPUTS)
def test_a_changed_input_is_installed_into_the_same_environment(steps, name):
    course.prepare()
    steps.clear()
    with (course.ROOT / name).open("a") as file:
        file.write("\n")
    course.prepare()
    assert kinds(steps) == ["requirements.lock"]


def test_a_broken_off_update_makes_the_environment_again(steps, monkeypatch):
    course.prepare()
    (course.ROOT / course.LOCK).write_text("numpy==2.4.5\n")
    with monkeypatch.context() as broken:
        broken.setattr(course, "run_logged", lambda *_: course.stop("Interrupted."))
        with pytest.raises(SystemExit):
            course.prepare()
    steps.clear()
    course.prepare()
    assert kinds(steps) == ["venv", "requirements.lock"]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"python": "3.99"}, ".venv was made with Python 3.99, and this is"),
        ({"folder": "/elsewhere"}, "The course has moved to another folder"),
    ],
)
def test_an_environment_made_elsewhere_is_made_again(steps, capsys, entry, words):
    course.prepare()
    course.STAMP.write_text(json.dumps({**course.read_stamp(), **entry}))
    steps.clear()
    course.prepare()
    assert kinds(steps) == ["venv", "requirements.lock"]
    assert words in capsys.readouterr().out


def test_a_vanished_python_makes_the_environment_again(steps):
    course.prepare()
    course.venv_python().unlink()
    steps.clear()
    course.prepare()
    assert kinds(steps) == ["venv", "requirements.lock"]


def test_progress_is_told_in_words_and_every_line_is_kept(capsys):
    lines = [f"Collecting package-{number}\n" for number in range(50)]
    lines.append("Installing collected packages: a, b\n")
    assert list(course.tell_progress(lines, total=60)) == lines
    assert capsys.readouterr().out.splitlines() == [
        "2 of 3: fetching 60 packages",
        "        25 of 60",
        "        50 of 60",
        "3 of 3: putting them in place",
    ]


# --- JupyterLab ----------------------------------------------------------------------------------


class Visit:
    """What a start of JupyterLab from another folder said, and what its server answered."""

    def __init__(self, folder: Path, busy_port: int) -> None:
        options = [f"--port={busy_port}", "--ServerApp.browser=no-such-browser"]
        code = (
            "import course, pathlib, sys; "
            f"sys.exit(course.serve(pathlib.Path({sys.executable!r}), "
            f"pathlib.Path({str(folder / 'jupyterlab.log')!r}), {options!r}))"
        )
        run = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                # Nobody's own settings play a part here, nor do these tests change them.
                "JUPYTER_CONFIG_DIR": str(folder / "config"),
                "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
                "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        watchdog = threading.Timer(120, os.killpg, (run.pid, signal.SIGKILL))
        watchdog.start()
        try:
            self.words = ""
            for line in run.stdout:
                self.words += line
                if "Ctrl+C" in line:
                    break
            self.address = re.search(r"http://127\S+", self.words)[0]
            self.contents = json.loads(self.fetch("/api/contents"))
            self.notification_settings = json.loads(
                self.fetch("/lab/api/settings/@jupyterlab/apputils-extension:notification")
            )
            self.page = self.fetch(f"/lab/tree/{course.FIRST_NOTEBOOK}")
        finally:
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGINT)
            self.last_words = run.stdout.read()
            self.status = run.wait()
            self.log = (folder / "jupyterlab.log").read_text(encoding="utf-8")
            watchdog.cancel()

    def fetch(self, path: str) -> str:
        """Return what the server answers at another path of the address."""
        address = self.address.replace(f"/lab/tree/{course.FIRST_NOTEBOOK}", path)
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert answer.status == 200
            return answer.read().decode()


@pytest.fixture(scope="module")
def visit(tmp_path_factory) -> Iterator[Visit]:
    """Start JupyterLab on a port in use and without a browser, look around, and press Ctrl+C."""
    if os.name == "nt":
        pytest.skip("Windows has no signal to interrupt another process")
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        yield Visit(tmp_path_factory.mktemp("visit"), busy.getsockname()[1])


def test_the_address_is_told_and_opens_the_first_notebook_in_jupyterlab(visit):
    assert f"/lab/tree/{course.FIRST_NOTEBOOK}?token=" in visit.address
    assert "<title>JupyterLab</title>" in visit.page


def test_lessons_exercises_and_data_are_in_sight(visit):
    names = {entry["name"] for entry in visit.contents["content"]}
    assert names >= {"notebooks", "exercises", "data"}


def test_a_port_in_use_is_told_with_the_one_taken_instead(visit):
    taken = re.search(r":(\d+)/", visit.address)[1]
    assert re.search(rf"Port \d+ is in use, so JupyterLab took port {taken}\.", visit.words)


def test_a_missing_browser_is_told_beside_the_address(visit):
    assert "No web browser could be opened here: copy the address into one." in visit.words


def test_nothing_but_sentences_is_shown_and_the_rest_goes_to_the_log(visit):
    assert len(visit.words.splitlines()) == 5
    assert not re.search(r"^(\[|\s|Traceback)", visit.words, re.M)
    assert "is running at" in visit.log


def test_ctrl_c_ends_it_quietly(visit):
    assert visit.last_words.strip() == "JupyterLab has stopped."
    assert visit.status == 0


def test_the_news_pop_up_is_off_without_touching_the_users_settings(visit):
    properties = visit.notification_settings["schema"]["properties"]
    assert properties["fetchNews"]["default"] == "false"
    assert properties["checkForUpdates"]["default"] is False
    assert visit.notification_settings["settings"] == {}


def test_when_jupyterlab_cannot_start_what_it_said_is_shown(capsys):
    assert not course.announce(["[I 1] fine\n", "ModuleNotFoundError: No module named 'x'\n"])
    assert "could not start. It said:\n[I 1] fine\nModuleNotFoundError" in capsys.readouterr().out


# --- The other commands --------------------------------------------------------------------------


def test_help_names_every_command_there_is(capsys):
    assert course.main([]) == 0
    listed = set(re.findall(r"^  (\w+)", capsys.readouterr().out, re.M))
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    behind = set(re.search(r"\{([\w,-]+)\}", capsys.readouterr().out)[1].split(","))
    assert listed == behind | {"lab", "test", "bench", "questions", "derived"}


def test_other_commands_are_handed_to_axislab(monkeypatch, capfd):
    monkeypatch.setattr(course, "prepare", lambda: Path(sys.executable))
    assert course.main(["reset", "99_no_such_lesson"]) == 1
    assert "99_no_such_lesson" in capfd.readouterr().out


def test_byte_code_is_written_even_where_it_is_switched_off(monkeypatch):
    # The set-up leaves it out, so without this every start would compile all packages again.
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(course, "lab", lambda options: "PYTHONDONTWRITEBYTECODE" in os.environ)
    assert course.main(["lab"]) is False


def test_tests_are_refused_when_a_folder_has_no_notebook(tmp_path):
    folder = copy_of_the_course(tmp_path)
    (folder / "notebooks").mkdir()
    (folder / "notebooks" / "00_start_here.ipynb").touch()
    assert f"There is no notebook in {folder / 'exercises'}" in said(start(folder, "test"))


def test_browser_tests_without_a_browser_say_which_to_install(tmp_path):
    trick = "import os; os.environ['PATH'] = ''"
    words = said(start(copy_of_the_course(tmp_path), "test", "--browser", doctored=trick))
    assert "The browser tests need one of chromium" in words


def test_an_unknown_option_of_test_is_refused(tmp_path):
    words = said(start(copy_of_the_course(tmp_path), "test", "--bowser"))
    assert "test takes no option but --browser, so not: --bowser" in words
