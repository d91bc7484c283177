"""A notebook saved by JupyterLab holds no widget views, so nothing is missing when it is opened."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import nbformat
from jupyter_server.services.contents.filemanager import FileContentsManager
from nbformat.v4 import new_code_cell, new_notebook, new_output

from axislab.saving import WIDGET_VIEW, _load_jupyter_server_extension, without_views


class Server:
    """What the extension is handed: a server with its real contents manager."""

    def __init__(self, folder: Path) -> None:
        self.contents_manager = FileContentsManager(root_dir=str(folder))


def with_a_view() -> nbformat.NotebookNode:
    data = {"text/plain": "the card in words", WIDGET_VIEW: {"model_id": "abc"}}
    output = new_output("execute_result", data, execution_count=1)
    return new_notebook(cells=[new_code_cell("ask()", outputs=[output], execution_count=1)])


def test_the_server_saves_a_card_as_its_words(tmp_path: Path) -> None:
    server = Server(tmp_path)
    _load_jupyter_server_extension(server)
    model = {"type": "notebook", "format": "json", "content": with_a_view()}
    server.contents_manager.save(model, "exercise.ipynb")
    saved = nbformat.read(tmp_path / "exercise.ipynb", as_version=4)
    assert saved.cells[0].outputs[0].data == {"text/plain": "the card in words"}


def test_other_files_are_saved_as_they_are(tmp_path: Path) -> None:
    server = Server(tmp_path)
    _load_jupyter_server_extension(server)
    text = json.dumps(with_a_view())
    model = {"type": "file", "format": "text", "content": text}
    server.contents_manager.save(model, "notes.txt")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == text
    without_views({"type": "notebook", "content": None})


def test_the_environment_switches_the_extension_on() -> None:
    name = "etc/jupyter/jupyter_server_config.d/axislab.json"
    written = Path(__file__).resolve().parent.parent / "jupyter-settings" / name
    installed = Path(sys.prefix) / name
    assert json.loads(installed.read_text()) == json.loads(written.read_text())
