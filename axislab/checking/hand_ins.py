"""Hand-ins: which files belong to whom, and what can be read in them.

Nothing here writes. A file that cannot be used becomes a sentence, for one bad file must not keep
the others of a class from being judged.
"""

from __future__ import annotations

import os
import re
import warnings
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from axislab import answers, notebooks
from axislab.entries import PREFIX, AnswersNotRestoredError, Entry, answers_in
from axislab.questions import questions

LARGEST = 50_000_000
SOLUTIONS = answers.PROJECT / "solutions"
#: What is read; anything else in a hand-in is named but not opened.
_READ = (".ipynb", ".json", ".txt")
#: Folders of a copy of the whole course that hold no hand-in.
_NOT_HANDED_IN = {"axislab", "benchmarks", "data", "notebooks", "solutions", "tests"}
_ZIPS = (".zip", ".7z", ".rar", ".gz", ".tar")
_CALL = r"\b{function}\(\s*['\"]{id}['\"]"
_EXPORTED = re.compile(rf"{PREFIX}\.[0-9a-f]{{8}}\.[\w=-]+")


class NothingToCheckError(ValueError):
    """A path that holds no hand-in; the text says why."""


@dataclass(frozen=True)
class NotebookFile:
    """A notebook that could be read: its code cells in order, and the lessons it asks about."""

    path: Path
    cells: tuple[NotebookNode, ...]
    lessons: frozenset[str]


@dataclass(frozen=True)
class AnswerFile:
    """An answer file or exported line that could be read: entries by lesson and question."""

    path: Path
    lessons: dict[str, dict[str, Entry]]


@dataclass(frozen=True)
class HandIn:
    """The files of one student, read.

    Attributes:
        id: Name of the folder or of the files.
        notebooks: The notebooks that could be read.
        answer_files: The answer files and exported lines that could be read.
        problems: A sentence for each file that cannot be used.
    """

    id: str
    notebooks: tuple[NotebookFile, ...]
    answer_files: tuple[AnswerFile, ...]
    problems: tuple[str, ...]

    @property
    def lessons(self) -> set[str]:
        """The lessons that the files belong to."""
        return {lesson for file in self.notebooks for lesson in file.lessons} | {
            lesson for file in self.answer_files for lesson in file.lessons
        }


@dataclass(frozen=True)
class Work:
    """What one student handed in for one lesson.

    Attributes:
        id: Name of the hand-in.
        lesson: The lesson.
        cells: Code cells of the notebook; None if there is no notebook.
        entries: Answers by question; None if there is no answer file.
        remarks: Sentences on the hand-in as a whole.
        problem: Why nothing of it can be judged; blank if something can.
    """

    id: str
    lesson: str
    cells: tuple[NotebookNode, ...] | None = None
    entries: dict[str, Entry] | None = None
    remarks: tuple[str, ...] = ()
    problem: str = ""


def lessons_with_exercises() -> list[str]:
    """Return the lessons that have a reference to judge by."""
    return [path.stem for path in sorted(SOLUTIONS.glob("*.ipynb"))]


def calls(source: str, function: str, id: str) -> bool:
    """Return whether a cell calls ``function("id", …)``, also in a cell that is no valid Python."""
    return bool(re.search(_CALL.format(function=function, id=re.escape(id)), source))


# --- Which files belong to whom ------------------------------------------------------------------


def find(path: Path) -> dict[str, list[Path]]:
    """Return the files of each hand-in under a path, by the hand-in's name.

    A file brings the notebook or answer file of the same name beside it along, and an exercise of
    this course the answer file of its own. In a folder, each folder and each set of files with
    the same name is a hand-in.

    Raises:
        NothingToCheckError: If there is nothing to check at that path.
    """
    if path.is_file():
        path = path.resolve()
        return {_name(path): _with_partner(path)}
    if not path.is_dir():
        raise NothingToCheckError(f"There is no file or folder {path}.")
    found: dict[str, list[Path]] = {}
    files, folders = _inside(path)
    if path.resolve() == (answers.PROJECT / "exercises").resolve():
        return {file.stem: _with_partner(file) for file in files}
    own = {folder.name for folder in folders} & {"exercises", "answers"}
    alone = not folders and {file.stem for file in files} & set(lessons_with_exercises())
    if own or (alone and len({file.stem for file in files}) == 1):
        return {path.resolve().name: _below(path)}
    names: dict[str, str] = {}
    for file in files:
        name = names.setdefault(file.stem.casefold(), file.stem)
        found.setdefault(name, []).append(file)
    for folder in folders:
        found.setdefault(names.get(folder.name.casefold(), folder.name), []).extend(_below(folder))
    if not found:
        raise NothingToCheckError(f"The folder {path} is empty: no hand-in is in it.")
    return dict(sorted(found.items()))


def _name(path: Path) -> str:
    """Return the name of the hand-in that a file belongs to: that of its folder or its own."""
    folder = path.resolve().parent
    if folder.name in ("exercises", "answers"):
        folder = folder.parent
    own = folder == answers.PROJECT.resolve() or path.stem not in lessons_with_exercises()
    return path.stem if own or path.resolve().parent == answers.folder().resolve() else folder.name


def _with_partner(path: Path) -> list[Path]:
    """Return a file and what belongs to it: of the same name, beside it or in the sister folder.

    An exercise outside this course never gets the answers of whoever runs the command.
    """
    folder, exercises = path.resolve().parent, answers.PROJECT / "exercises"
    if folder == exercises.resolve():
        places = [answers.folder()]
    elif folder == answers.folder().resolve():
        places = [exercises]
    else:
        sister = {"exercises": "answers", "answers": "exercises"}.get(folder.name)
        places = [folder, *([folder.parent / sister] if sister else [])]
    others = [place / f"{path.stem}{ending}" for place in places for ending in _READ]
    wanted = (".json", ".txt") if path.suffix == ".ipynb" else (".ipynb",)
    return [path, *(other for other in others if other.suffix in wanted and other.is_file())]


def _inside(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return files and folders in a folder, without hidden ones and those of the course itself."""
    shown = [
        path
        for path in sorted(folder.iterdir())
        if not path.name.startswith((".", "__")) and path.name not in _NOT_HANDED_IN
    ]
    return [p for p in shown if p.is_file()], [p for p in shown if p.is_dir()]


def _below(folder: Path) -> list[Path]:
    """Return all files in a folder and in the folders in it."""
    files, folders = _inside(folder)
    return [*files, *(file for inner in folders for file in _below(inner))]


# --- What is in the files ------------------------------------------------------------------------


def read(id: str, files: list[Path]) -> HandIn:
    """Read the files of a hand-in; what cannot be used is said in ``problems``."""
    read_notebooks, read_answers, problems = [], [], []
    for file in files:
        try:
            if file.suffix.lower() == ".ipynb":
                read_notebooks.append(_notebook(file))
            else:
                read_answers.append(_answers(file))
        except (NothingToCheckError, AnswersNotRestoredError) as problem:
            problems.append(f"{file.name}: {str(problem).removesuffix(' Nothing was changed.')}")
        except Exception as problem:  # a hand-in can hold anything, and must not stop the others
            problems.append(f"{file.name} cannot be read ({type(problem).__name__}).")
    if not files:
        problems.append("The folder is empty.")
    return HandIn(id, tuple(read_notebooks), tuple(read_answers), tuple(problems))


def _refuse_other_files(file: Path) -> None:
    """Raise a sentence for a file that is not what its place asks for."""
    if file.suffix.lower() in _ZIPS or zipfile.is_zipfile(file):
        raise NothingToCheckError("This is a packed folder. Unpack it, and check again.")
    if file.suffix.lower() not in _READ:
        raise NothingToCheckError("Not a notebook, an answer file or a text with a line.")
    if not file.stat().st_size:
        raise NothingToCheckError("The file is empty.")
    if file.stat().st_size > LARGEST:
        raise NothingToCheckError("The file has more than 50 MB.")


def _notebook(file: Path) -> NotebookFile:
    _refuse_other_files(file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of cells without ids, which are matched otherwise
            notebook = notebooks.read(file)
    except (notebooks.NotebookError, TypeError, KeyError, AttributeError, RecursionError):
        raise NothingToCheckError("This is not a notebook, or a damaged one.") from None
    cells = tuple(cell for cell in notebook.cells if cell.cell_type == "code")
    text = "\n".join(cell.source for cell in cells)
    asked = {q.lesson for q in questions() if calls(text, "(ask|check)", q.id)}
    if not asked:
        raise NothingToCheckError("No cell of this notebook asks a question of the course.")
    return NotebookFile(file, cells, frozenset(asked))


def _answers(file: Path) -> AnswerFile:
    _refuse_other_files(file)
    data = file.read_bytes()
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data.decode("utf-16" if wide else "utf-8-sig", errors="replace")
    if file.suffix.lower() == ".txt":
        # Mail breaks long lines, and students write a word beside them.
        line = _EXPORTED.search(text)
        try:
            return AnswerFile(file, answers_in(line[0] if line else text))
        except AnswersNotRestoredError:
            line = _EXPORTED.search("".join(text.split()))
            return AnswerFile(file, answers_in(line[0] if line else text))
    return AnswerFile(file, answers_in(text))


# --- What is judged ------------------------------------------------------------------------------


def commonest_lesson(hand_ins: list[HandIn]) -> str | None:
    """Return the lesson with exercises that most hand-ins belong to, or None."""
    known = lessons_with_exercises()
    counts = Counter(name for one in hand_ins for name in sorted(one.lessons) if name in known)
    return counts.most_common(1)[0][0] if counts else None


def work_for(hand_in: HandIn, lesson: str) -> Work:
    """Return what a hand-in holds for a lesson."""
    remarks = list(hand_in.problems)
    books = [file for file in hand_in.notebooks if lesson in file.lessons]
    answered = [file for file in hand_in.answer_files if lesson in file.lessons]
    if not books and not answered:
        others = sorted(hand_in.lessons)
        why = f"This belongs to {', '.join(others)}, not to {lesson}." if others else ""
        return Work(hand_in.id, lesson, problem=" ".join([why, *remarks]).strip())
    book = _one_of([file.path for file in books], lesson, remarks)
    kept = _one_of([file.path for file in answered], lesson, remarks)
    if not books:
        remarks.insert(0, "No notebook: code is judged by the results in the answer file.")
    if not answered:
        remarks.insert(0, "No answer file: only code can be judged.")
    return Work(
        hand_in.id,
        lesson,
        next((file.cells for file in books if file.path == book), None),
        next((file.lessons[lesson] for file in answered if file.path == kept), None),
        tuple(remarks),
    )


def _one_of(paths: list[Path], lesson: str, remarks: list[str]) -> Path | None:
    """Return the file to judge, by its exact name or else the newest; remark on the others."""
    exact = [path for path in paths if path.stem == lesson and path.suffix != ".txt"]
    if len(exact) == 1 or len(paths) < 2:
        return next(iter(exact or paths), None)
    newest = max(paths, key=lambda path: path.stat().st_mtime)
    others = ", ".join(os.path.join(p.parent.name, p.name) for p in paths if p != newest)
    remarks.append(f"{newest.parent.name}/{newest.name} was taken as the newest, not {others}.")
    return newest
