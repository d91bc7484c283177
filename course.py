"""The front door of the course: sets up .venv on first use, then runs a command.

    python3 course.py lab      open the course in JupyterLab
    python3 course.py test     run every check

Standard library only, and Python 3.8 can read it: it has to run before anything is installed, far
enough to say in a sentence what is missing. Everything else lives in axislab.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "course.json"
SETUP_LOG = VENV / "setup.log"
LESSON_FOLDERS = ("notebooks", "exercises", "solutions")
FIRST_NOTEBOOK = "notebooks/00_start_here.ipynb"
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome")

LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
# What the environment is made from. A change in one of them is installed at the next start.
INPUTS = (
    LOCK,
    "pyproject.toml",
    "jupyter-settings/share/jupyter/lab/settings/overrides.json",
    "jupyter-settings/etc/jupyter/jupyter_server_config.d/axislab.json",
)

OLDEST, NEWEST = (3, 11), (3, 14)

HELP = """\
python3 course.py COMMAND

  lab              open the course in JupyterLab (the first time, this sets it up)
  reset LESSON     bring back an untouched exercise; your work is kept as a backup
  build [LESSON]   run and store lessons and solutions, and derive the exercises
  check PATH...    judge an exercise, or a folder of hand-ins, question by question
  facts LESSON     list every number in a lesson's prose with its source
  questions [LESSON]
                   write question-page.html: every question with its answers and messages
  derived FILE     write all that is worked out from the tables, to compare before and after
  test             run every check that needs no web browser
  test --browser   run those in a web browser too
  bench NAME       measure speed, for example: bench widgets

lab takes JupyterLab's own options, for example --no-browser or --port 9000.
"""


def say(sentence: str) -> None:
    """Print a line at once, also when the output goes to a file."""
    print(sentence, flush=True)


def stop(sentence: str) -> NoReturn:
    """End the program with a sentence that names the trouble and the way out."""
    say(sentence)
    raise SystemExit(1)


# --- Python itself -------------------------------------------------------------------------------


def python_problem(version: tuple[int, ...], has_module: Callable[[str], bool]) -> str | None:
    """Return a sentence when this Python cannot run the course, else None.

    Args:
        version: major and minor, as sys.version_info begins.
        has_module: tells whether a module of the standard library is installed.
    """
    this = ".".join(str(part) for part in version)
    wanted = f"{OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
    if not OLDEST <= version <= NEWEST:
        return f"The course needs Python {wanted}; this is Python {this}. {another_python()}"
    if not (has_module("venv") and has_module("ensurepip")):
        return (
            f"Python {this} is here without its venv module, which the course needs for its own "
            f"environment. On Debian and Ubuntu: sudo apt install python{this}-venv"
        )
    return None


def another_python() -> str:
    """Return a sentence that says where a fitting Python is to be had."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        name = f"python{OLDEST[0]}.{minor}"
        # A name on the path can be a stand-in with nothing behind it, so ask it for its version.
        if shutil.which(name) and not subprocess.call(
            [name, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ):
            return f"One that fits is installed: {' '.join([name, *sys.argv])}"
    return "Install a newer one from python.org, then start again with it."


def has_module(name: str) -> bool:
    """Return whether a module can be imported, without importing it."""
    return importlib.util.find_spec(name) is not None


# --- The environment in .venv --------------------------------------------------------------------


def venv_python() -> Path:
    """Return the path of the Python inside .venv."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(names: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of files of the project, by name."""
    return {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in names}


def read_stamp() -> dict[str, str]:
    """Return what .venv was made from; empty when it was not finished."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def whereabouts() -> dict[str, str]:
    """Return what ties an environment to its place: the Python and the folder it was made for."""
    return {"python": "{}.{}".format(*sys.version_info), "folder": str(ROOT)}


def rebuild_reason(stamp: dict[str, str], here: dict[str, str], python_works: bool) -> str | None:
    """Return why an existing .venv has to be made again, or None when it can be used.

    Args:
        stamp: what read_stamp returned.
        here: what whereabouts returned.
        python_works: whether the Python inside .venv is still there.
    """
    if not stamp or not python_works:
        return "The set-up in .venv is not complete"
    if stamp.get("folder") != here["folder"]:
        return "The course has moved to another folder since .venv was made"
    if stamp.get("python") != here["python"]:
        return f".venv was made with Python {stamp.get('python')}, and this is {here['python']}"
    return None


def prepare(with_tests: bool = False) -> Path:
    """Make .venv, or bring it up to date, and return the path of its Python.

    Args:
        with_tests: whether the packages for the tests are wanted too.
    """
    wanted = fingerprint((*INPUTS, TEST_LOCK) if with_tests else INPUTS)
    stamp = read_stamp()
    try:
        if os.path.lexists(VENV):
            reason = rebuild_reason(stamp, whereabouts(), venv_python().exists())
            if reason:
                say(f"{reason}, so it is made again.")
                stamp = {}
                remove_venv()
        changed = {name for name, digest in wanted.items() if stamp.get(name) != digest}
        if changed:
            # Until the new stamp is written, an interrupted set-up counts as not complete.
            if VENV.exists():
                STAMP.unlink()
                say("Bringing .venv up to date.")
            else:
                make_venv()
            install([LOCK, TEST_LOCK] if TEST_LOCK in wanted or TEST_LOCK in stamp else [LOCK])
            STAMP.write_text(json.dumps({**stamp, **wanted, **whereabouts()}), encoding="utf-8")
    except OSError as error:
        stop(
            f"Cannot write {error.filename or VENV}: {error.strerror or error}. "
            "Put the course in a folder of your own that has room, and start again."
        )
    return venv_python()


def remove_venv() -> None:
    """Delete .venv, so that the next set-up starts afresh."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        stop("This is the Python inside .venv itself: start again with the Python outside it.")
    if VENV.is_symlink() or not VENV.is_dir():
        stop(f"{VENV} is not a folder. Move it away, and start again.")
    try:
        shutil.rmtree(VENV)
    except OSError as error:
        stop(f"{VENV} is in use ({error.strerror}). Stop JupyterLab, and start again.")


def make_venv() -> None:
    """Make an empty environment in .venv, with an up-to-date pip."""
    say(f"Setting up the course in {VENV}: this happens once, and takes about a minute.")
    say("1 of 3: making a Python environment")
    VENV.mkdir()
    # pip as old as the Python takes twice as long over the packages as the newest one. Without a
    # network the update only wastes time, so it gets a single try.
    run_logged(
        [sys.executable, "-m", "venv", "--upgrade-deps", str(VENV)],
        {"PIP_RETRIES": "1"},
        lambda lines: lines,
    )


def install(locks: list[str]) -> None:
    """Install exactly the locked packages, and axislab as it stands in this folder."""
    # The locks name every package (no dependencies to work out) and nothing has to be compiled:
    # neither C sources, which a student's computer cannot do, nor byte code, which Python makes at
    # the first import and which would double the time here.
    options = ["--no-deps", "--only-binary=:all:", "--no-compile", "--no-input"]
    requirements = [part for lock in locks for part in ("-r", str(ROOT / lock))]
    total = len(
        {
            line.split("==")[0]
            for lock in locks
            for line in (ROOT / lock).read_text(encoding="utf-8").splitlines()
        }
    )
    run_logged(
        [str(venv_python()), "-m", "pip", "install", *options, *requirements, "-e", str(ROOT)],
        # An environment of its own is no place for a --user installation.
        {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUNBUFFERED": "1"},
        lambda lines: tell_progress(lines, total),
    )


def tell_progress(lines: Iterable[str], total: int) -> Iterator[str]:
    """Pass pip's output on, saying in words how far it has got.

    Args:
        lines: what pip prints.
        total: the number of packages in the locks.
    """
    say(f"2 of 3: fetching {total} packages")
    seen = 0
    for line in lines:
        if line.startswith(("Collecting ", "Requirement already satisfied: ")):
            seen += 1
            if seen % 25 == 0:
                say(f"        {seen} of {total}")
        elif line.startswith("Installing collected packages"):
            say("3 of 3: putting them in place")
        yield line


def run_logged(
    command: list[str],
    settings: dict[str, str],
    follow: Callable[[Iterable[str]], Iterable[str]],
) -> None:
    """Run a step of the set-up; its output goes to the log, and a failure becomes a sentence.

    Args:
        command: the program and its arguments.
        settings: environment variables that it gets on top of the present ones.
        follow: takes the lines of its output and yields them again, telling the progress.
    """
    with SETUP_LOG.open("a", encoding="utf-8") as log, subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        output = []
        for line in follow(process.stdout):
            log.write(line)
            output.append(line)
    if process.returncode:
        stop(f"{setup_problem(output)} The full output is in {SETUP_LOG}.")


def setup_problem(output: list[str]) -> str:
    """Return a sentence for what pip or venv could not do.

    Args:
        output: the lines it printed.
    """
    text = "".join(output)
    if re.search(r"No space left|Disk quota exceeded|not enough space", text):
        return "The disk is full: the set-up needs about 600 MB. Make room, and start again."
    if re.search(r"connection broken by|Max retries exceeded|timed out|SSLError", text, re.I):
        return (
            "The packages could not be fetched: the package index did not answer. Check the "
            "internet connection (behind a proxy, also pip's settings), and start again."
        )
    missing = re.search(r"No matching distribution found for (\S+)", text)
    if missing:
        return (
            f"There is no ready-made package {missing[1]} for this computer and Python "
            "{}.{}.".format(*sys.version_info)
        )
    errors = [line.strip() for line in output if line.startswith("ERROR")] or output[-1:]
    return f"The set-up failed: {' '.join(errors) or 'it said nothing.'}"


# --- lab -----------------------------------------------------------------------------------------


def lab(options: list[str]) -> int:
    """Open the course in JupyterLab, and wait until it is stopped.

    Args:
        options: passed on to JupyterLab.
    """
    return serve(prepare(), VENV / "jupyterlab.log", options)


def serve(python: Path, log: Path, options: list[str]) -> int:
    """Run JupyterLab in the course's folder, and tell its address in a sentence.

    Args:
        python: the Python that has JupyterLab.
        log: the file that takes what JupyterLab prints, which is of no use to a student.
        options: passed on to JupyterLab.
    """
    command = [str(python), "-m", "jupyterlab", f"--ServerApp.root_dir={ROOT}"]
    # As an address and not as a file, so that the address that is told opens the notebook too.
    command.append(f"--LabApp.default_url=/lab/tree/{FIRST_NOTEBOOK}")
    # One Ctrl+C ends it, without a question.
    command.append("--ServerApp.answer_yes=True")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    say("Starting JupyterLab.")
    server = subprocess.Popen(
        [*command, *options],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    assert server.stderr is not None
    signal.signal(signal.SIGTERM, end_on_signal)
    try:
        lines = logged(server.stderr, log)
        if not announce(lines):
            return server.wait() or 1
        for _ in lines:
            pass
        server.wait()
    except KeyboardInterrupt:
        # Ctrl+C in a terminal reaches JupyterLab as well: give it time to stop its notebooks.
        wait_for_end(server)
        say("")
    finally:
        if server.poll() is None:
            server.terminate()
            wait_for_end(server)
    if server.returncode > 0:
        stop(f"JupyterLab broke off. What it said last is in {log}.")
    say("JupyterLab has stopped.")
    return 0


def logged(lines: Iterable[str], path: Path) -> Iterator[str]:
    """Yield lines, each one after it was written to a file."""
    with path.open("w", encoding="utf-8") as log:
        for line in lines:
            log.write(line)
            log.flush()
            yield line


def wait_for_end(server: subprocess.Popen[str]) -> None:
    """Wait for a server that was told to stop, and end it if it hangs, as it rarely does."""
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def end_on_signal(number: int, frame: FrameType | None) -> NoReturn:
    """End the program in the ordinary way when it is told to, so that JupyterLab ends too."""
    raise SystemExit(128 + number)


def announce(lines: Iterable[str]) -> bool:
    """Read what JupyterLab prints until it runs, and tell what matters of it in sentences.

    Args:
        lines: what JupyterLab prints.

    Returns:
        Whether it runs. If not, everything it printed has been shown.
    """
    start_up = []
    for line in lines:
        start_up.append(line)
        # Lines of the log come first and can hold an address too; the one meant for the user is
        # printed last, by itself.
        address = re.match(r"\s+(https?://127\.0\.0\.1:(\d+)/\S*)", line)
        if not address:
            continue
        wait_until_open(int(address[2]))
        text = "".join(start_up)
        busy = re.search(r"port (\d+) is already in use", text)
        if busy:
            say(f"Port {busy[1]} is in use, so JupyterLab took port {address[2]}.")
        if "No web browser found" in text:
            say("No web browser could be opened here: copy the address into one.")
        say(f"JupyterLab is running. Its address, should no window open: {address[1]}")
        say("To stop it, come back here and press Ctrl+C.")
        return True
    say("JupyterLab could not start. It said:")
    say("".join(start_up).rstrip())
    return False


def wait_until_open(port: int) -> None:
    """Return once a server answers on a port of this computer, or after ten seconds."""
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)


# --- test ----------------------------------------------------------------------------------------


def test(options: list[str]) -> int:
    """Run every check, say which failed, and return 1 if one did.

    Args:
        options: --browser, for the tests in a web browser as well.
    """
    if set(options) - {"--browser"}:
        stop(f"test takes no option but --browser, so not: {' '.join(options)}")
    if options and not any(map(shutil.which, BROWSER_NAMES)):
        stop(f"The browser tests need one of {', '.join(BROWSER_NAMES)}. Install one of them.")
    for folder in LESSON_FOLDERS:
        if not list((ROOT / folder).glob("*.ipynb")):
            stop(f"There is no notebook in {ROOT / folder}, so its lessons cannot be tested.")
    python = str(prepare(with_tests=True))
    pytest = [python, "-m", "pytest"]
    steps = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy", "--strict", "axislab", "course.py"],
        # The options for the notebooks stand in pyproject.toml.
        "tests and notebooks": [
            *pytest,
            *("-n", "2", "--ignore=tests/browser", "tests", *LESSON_FOLDERS),
        ],
    }
    if options:
        steps["browser tests"] = [*pytest, "tests/browser"]
    failed = [name for name, command in steps.items() if not passes(name, command)]
    say(f"\nFailed: {', '.join(failed)}." if failed else "\nEvery check passed.")
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    """Run a check, say how long it took, and return whether it passed."""
    say(f"\n== {name}")
    start = time.monotonic()
    status = subprocess.call(command, cwd=ROOT)
    say(f"== {name}: {'failed' if status else 'passed'} in {time.monotonic() - start:.0f} s")
    return status == 0


# --- bench ---------------------------------------------------------------------------------------


def bench(options: list[str]) -> int:
    """Run a benchmark by its name, and hand it the rest.

    Args:
        options: the name of a file in benchmarks/, and what belongs to it.
    """
    known = sorted(path.stem for path in (ROOT / "benchmarks").glob("*.py"))
    if not options or options[0] not in known:
        what = f"No benchmark {options[0]!r}" if options else "bench needs a name"
        stop(f"{what}. There are: {', '.join(known)}.")
    path = ROOT / "benchmarks" / f"{options[0]}.py"
    return subprocess.call([str(prepare()), str(path), *options[1:]])


# --- The door ------------------------------------------------------------------------------------


def main(arguments: list[str]) -> int:
    """Run a command of the course and return its exit status.

    Args:
        arguments: the command, and what belongs to it.
    """
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        say(HELP)
        return 0
    problem = python_problem(sys.version_info[:2], has_module)
    if problem:
        stop(problem)
    # The packages are installed without byte code: if it were never written, every start and every
    # notebook would compile them again, which takes seconds.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command, *options = arguments
    if command == "lab":
        return lab(options)
    if command == "test":
        return test(options)
    if command == "bench":
        return bench(options)
    python = str(prepare())
    if command == "questions":
        return subprocess.call([python, str(ROOT / "tests" / "question_page.py"), *options])
    if command == "derived":
        return subprocess.call([python, str(ROOT / "tests" / "derived.py"), *options])
    return subprocess.call([python, "-m", "axislab.cli", *arguments])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("\nStopped.")
        sys.exit(130)
