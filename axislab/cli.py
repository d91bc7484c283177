"""The commands behind ``course.py``: for students, and for whoever writes lessons."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from axislab import answers, facts, notebooks
from axislab.checking import hand_ins, judging, report, worksheet

PROJECT = answers.PROJECT


@contextmanager
def _empty_answers() -> Iterator[None]:
    """Give kernels an empty answers folder, so that stored notebooks hold nobody's answers."""
    before = os.environ.get("AXISLAB_ANSWERS")
    with tempfile.TemporaryDirectory() as empty:
        os.environ["AXISLAB_ANSWERS"] = empty
        try:
            yield
        finally:
            if before is None:
                del os.environ["AXISLAB_ANSWERS"]
            else:
                os.environ["AXISLAB_ANSWERS"] = before


def build(names: list[str]) -> int:
    """Run lessons and solutions, derive the exercises, and store all in normal form."""
    chosen = [
        path
        for folder in ("notebooks", "solutions")
        for path in sorted((PROJECT / folder).glob("*.ipynb"))
        if not names or path.stem in names
    ]
    if not chosen:
        print(f"No notebook is called {' or '.join(names)}. Give a name such as 05_power_reversal.")
        return 1
    for path in chosen:
        jobs = [(path, notebooks.read(path))]
        if path.parent.name == "solutions":
            exercise = notebooks.exercise_from(jobs[0][1])
            jobs.append((PROJECT / "exercises" / path.name, exercise))
        for target, notebook in jobs:
            with _empty_answers():
                done = notebooks.executed(notebook, target.parent)
            target.write_text(notebooks.text_of(done), encoding="utf-8")
            print(f"{target.relative_to(PROJECT)}: stored, {len(done.cells)} cells.")
    return 0


def reset(lesson: str) -> int:
    """Bring back the untouched exercise; the present one and the answers are kept as a backup."""
    exercise = PROJECT / "exercises" / f"{lesson}.ipynb"
    solution = PROJECT / "solutions" / f"{lesson}.ipynb"
    if not solution.exists():
        known = ", ".join(path.stem for path in sorted((PROJECT / "solutions").glob("*.ipynb")))
        print(f"No lesson {lesson!r} has exercises. There are: {known}.")
        return 1
    backup = answers.folder() / f"backup {datetime.now():%Y-%m-%d %H.%M.%S}"
    backup.mkdir(parents=True, exist_ok=True)
    kept = [path for path in (exercise, answers.folder() / f"{lesson}.json") if path.exists()]
    for path in kept:
        shutil.copy2(path, backup / path.name)
    with _empty_answers():
        fresh = notebooks.executed(
            notebooks.exercise_from(notebooks.read(solution)), exercise.parent
        )
    exercise.write_text(notebooks.text_of(fresh), encoding="utf-8")
    (answers.folder() / f"{lesson}.json").unlink(missing_ok=True)
    print(f"exercises/{lesson}.ipynb is as it was at the start. What was there is in {backup}.")
    return 0


def fact_sheet(lesson: str) -> int:
    """Print every number in the prose of a lesson with its source."""
    sheets = [sheet for sheet in facts.SHEETS if Path(sheet.notebook).stem == lesson]
    if not sheets:
        known = sorted({Path(sheet.notebook).stem for sheet in facts.SHEETS})
        print(f"No facts for a lesson {lesson!r}. There are: {', '.join(known)}.")
        return 1
    for sheet in sheets:
        print(sheet.notebook)
        for fact in sheet.facts:
            how = "computed from" if fact.value else "source:"
            print(f"  {fact.cell}: {fact.says} - {how} {fact.source}")
        for year, reason in sheet.years.items():
            print(f"  {year} - {reason}")
    return 0


def check(paths: list[Path], timeout: float, lesson: str | None, csv: Path | None) -> int:
    """Judge hand-ins with nbval and print a row a question or, for a folder, a row a hand-in."""
    started = time.monotonic()
    # A notebook and its answer file may both be named, as in *: that is one hand-in.
    sets = {
        frozenset(files) or id: (id, files)
        for path in paths
        for id, files in hand_ins.find(path).items()
    }
    found = [hand_ins.read(id, files) for id, files in sets.values()]
    of_a_class = len(found) > 1
    known = ", ".join(hand_ins.lessons_with_exercises())
    if lesson and lesson not in known.split(", "):
        print(f"No lesson {lesson!r} has exercises. There are: {known}.")
        return 1
    lesson = lesson or hand_ins.commonest_lesson(found)
    if not lesson:
        said = " ".join(sentence for one in found for sentence in one.problems)
        print(said or f"No hand-in belongs to a lesson with exercises: {known}.")
        return 1
    works = [hand_ins.work_for(one, lesson) for one in found]
    if all(work.problem for work in works) and not of_a_class:
        print(works[0].problem)
        return 1
    progress = _Progress(len(works))
    results = judging.judge(worksheet.reference(lesson), works, timeout, progress.step)
    width = shutil.get_terminal_size((100, 24)).columns
    lines = (
        report.whole_class(results, width) if of_a_class else report.one_hand_in(results[0], width)
    )
    print("\n".join(lines))
    if of_a_class:
        first = paths[0].resolve()
        csv = csv or first.with_name(f"{first.name if first.is_dir() else 'class'}-results.csv")
        print(f"{len(works)} hand-ins in {time.monotonic() - started:.0f} s.")
    if csv:
        try:
            report.write_csv(csv, results)
        except OSError as problem:
            print(f"{csv} cannot be written: {problem.strerror}. Name another file with --csv.")
            return 1
        print(f"Every question with its reason: {csv}")
    return 0


class _Progress:
    """Tells on stderr how many hand-ins are judged: a bar in a terminal, else a line each."""

    def __init__(self, total: int) -> None:
        """Start with none."""
        self._total, self._done, self._lock = total, 0, threading.Lock()

    def step(self, work: hand_ins.Work) -> None:
        """Count a hand-in that is done."""
        if self._total == 1:
            return
        with self._lock:
            self._done += 1
            place = f"{self._done} of {self._total}"
            if sys.stderr.isatty():
                bar = ("#" * round(30 * self._done / self._total)).ljust(30, ".")
                end = "\n" if self._done == self._total else ""
                print(f"\r[{bar}] {place}", end=end, file=sys.stderr, flush=True)
            else:
                print(f"{place}: {work.id}", file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 if it did what was asked."""
    parser = argparse.ArgumentParser(prog="course.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("reset", help="bring back the untouched exercise of a lesson")
    one.add_argument("lesson", help="for example 05_power_reversal")
    one = commands.add_parser("build", help="run and store lessons, solutions and exercises")
    one.add_argument("names", nargs="*", help="lessons to build; all if none is named")
    one = commands.add_parser("facts", help="list every number in a lesson's prose with its source")
    one.add_argument("lesson", help="for example 05_power_reversal")
    one = commands.add_parser("check", help="judge an exercise, or a folder of hand-ins")
    one.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="notebook, answers, folder"
    )
    one.add_argument(
        "--timeout", type=float, default=judging.TIMEOUT, help="seconds a cell may take"
    )
    one.add_argument("--lesson", help="which lesson to judge; without it, that of most hand-ins")
    one.add_argument("--csv", type=Path, help="where to write the table with every reason")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "check":
            return check(chosen.paths, chosen.timeout, chosen.lesson, chosen.csv)
        if chosen.command == "build":
            return build(chosen.names)
        return (reset if chosen.command == "reset" else fact_sheet)(chosen.lesson)
    except (OSError, notebooks.NotebookError, hand_ins.NothingToCheckError) as problem:
        print(problem)
        return 1
    except KeyboardInterrupt:  # course.py says so
        return 130


if __name__ == "__main__":
    sys.exit(main())
