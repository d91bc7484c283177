"""Judging: nbval runs the worksheet of every hand-in, in a folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

from axislab import answers
from axislab.checking import nbval_plugin
from axislab.checking.hand_ins import NothingToCheckError, Work
from axislab.checking.nbval_plugin import STUDENT, VERDICTS
from axislab.checking.rows import Result, Run, rows
from axislab.checking.worksheet import Reference, worksheet
from axislab.entries import text_of

#: Seconds a cell may take.
TIMEOUT = 20.0


def judge(
    reference: Reference,
    works: list[Work],
    timeout: float = TIMEOUT,
    progress: Callable[[Work], None] = lambda work: None,
) -> list[Result]:
    """Judge the work of students, two or more side by side, and return a result each.

    Args:
        reference: The reference of the lesson.
        works: What was handed in.
        timeout: Seconds that a cell may take.
        progress: Called with each hand-in that is done, from any thread.

    Raises:
        NothingToCheckError: If nbval itself cannot be run.
    """
    with tempfile.TemporaryDirectory(
        prefix="axislab-check-", ignore_cleanup_errors=True
    ) as temporary:
        runs, rooms = [], max(1, min(os.cpu_count() or 1, 8, len(works)))
        for number, work in enumerate(works):
            folder = Path(temporary, f"{number % rooms}", f"{number:04d}")
            if work.problem:
                progress(work)
            else:
                _lay_out(folder, work, reference)
            runs.append(Run(work, folder))
        shares = [[b for b in runs[room::rooms] if not b.work.problem] for room in range(rooms)]
        with ThreadPoolExecutor(rooms) as pool:
            jobs = [
                pool.submit(_judge_share, reference, share, timeout, progress) for share in shares
            ]
            for job in jobs:
                job.result()
        return [Result(run.work, rows(reference, run, timeout)) for run in runs]


def _lay_out(folder: Path, work: Work, reference: Reference) -> None:
    """Make the folder of a hand-in: its own answers, and the tables where exercises see them."""
    (folder / "exercises").mkdir(parents=True)
    (folder / "answers").mkdir()
    shutil.copytree(answers.PROJECT / "data", folder / "data")
    kept = {}
    for asked in reference.asked:
        entry = (work.entries or {}).get(asked.question.id)
        # With a notebook, only what its code computes now counts.
        if entry and not (asked.is_code and work.cells is not None):
            kept[asked.question.id] = entry
    path = folder / "answers" / f"{work.lesson}.json"
    path.write_text(text_of(work.lesson, kept), encoding="utf-8")


def _judge_share(
    reference: Reference,
    share: list[Run],
    timeout: float,
    progress: Callable[[Work], None],
) -> None:
    """Judge some hand-ins one after the other; again without a cell that took the kernel along."""
    todo = share
    while todo:
        for run in todo:
            wanted = _not_judged(reference, run)
            notebook = worksheet(reference, run.work, wanted, run.left_out)
            path = run.folder / "exercises" / f"{reference.lesson}.ipynb"
            nbformat.write(notebook, path)  # type: ignore[no-untyped-call]

        def finished(run: Run) -> None:
            if _is_done(reference, run):
                progress(run.work)

        _run_nbval(todo, timeout, finished)
        again = []
        for run in todo:
            (run.folder / "exercises" / f"{reference.lesson}.ipynb").unlink()
            if not _is_done(reference, run):
                ran = [c for c, said in run.cells.items() if said["ran"] and STUDENT in c]
                last = ran[-1].removesuffix("-check") if ran else ""
                if last and last not in run.left_out:
                    run.left_out.add(last)
                    again.append(run)
                else:
                    progress(run.work)
        todo = again


def _not_judged(reference: Reference, run: Run) -> set[str]:
    """Return the questions that nbval has not judged yet."""
    ids = {asked.question.id for asked in reference.asked}
    return {id for id in ids if not run.cells.get(id, {}).get("ran")}


def _is_done(reference: Reference, run: Run) -> bool:
    return not _not_judged(reference, run)


def _run_nbval(runs: list[Run], timeout: float, finished: Callable[[Run], None]) -> None:
    """Run nbval over the notebooks in the folders, and note what it says of each cell."""
    room = runs[0].folder.parent
    verdicts, log = room / "verdicts", room / "log"
    verdicts.write_bytes(b"")
    (room / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    settings = {
        VERDICTS: str(verdicts),
        # Neither start-up files nor options of whoever runs this reach the judge.
        "IPYTHONDIR": str(room / "ipython"),
        "PYTEST_ADDOPTS": "",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONHASHSEED": "0",
        "JUPYTER_PLATFORM_DIRS": "1",
    }
    command = [
        *(sys.executable, "-m", "pytest", "-p", nbval_plugin.__name__, "-p", "nbval.plugin"),
        *("--nbval", "--nbval-current-env", f"--nbval-cell-timeout={timeout:g}", "--noconftest"),
        *("-q", "-p", "no:cacheprovider", "-c", "pytest.ini", "--rootdir", str(room), str(room)),
    ]
    by_name = {run.folder.name: run for run in runs}
    read, said = 0, False
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=room,
            env={**os.environ, **settings},
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
        try:
            running = True
            while running:
                running = process.poll() is None
                whole = verdicts.read_bytes().rpartition(b"\n")[0]
                for line in whole[read:].splitlines():
                    record = json.loads(line) if line else {}
                    if record.get("cell"):
                        said = True
                        by_name[record["hand_in"]].cells[record["cell"]] = record
                    elif record:
                        finished(by_name[record["hand_in"]])
                read = len(whole)
                if running:
                    time.sleep(0.1)
        finally:
            process.kill()
            process.wait()
    if process.returncode == pytest.ExitCode.INTERRUPTED:
        raise NothingToCheckError("Stopped before all was judged.")
    if not said:
        lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise NothingToCheckError(f"nbval could not be run: {lines[-1] if lines else 'no output'}")
