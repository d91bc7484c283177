"""The commands behind ``course.py``: for students, and for whoever writes lessons."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from axislab import answers, facts, notebooks

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
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "build":
            return build(chosen.names)
        return (reset if chosen.command == "reset" else fact_sheet)(chosen.lesson)
    except (OSError, notebooks.NotebookError) as problem:
        print(problem)
        return 1


if __name__ == "__main__":
    sys.exit(main())
