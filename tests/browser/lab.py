"""A JupyterLab of its own, on a copy of the notebooks, that can be stopped and started again."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import psutil

import course

COPIED = ("notebooks", "exercises", "data")
TOKEN = "the-browser-tests"


class Lab:
    """JupyterLab on a copy of the course, with settings and answers that are nobody else's.

    Attributes:
        folder: the copy, which JupyterLab shows.
        answers: the folder where the kernels keep answers.
    """

    def __init__(self, base: Path) -> None:
        self.folder = base / "course"
        self.answers = base / "answers"
        self._own = base / "jupyter"
        self._log = base / "server.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._server: psutil.Popen | None = None

    def start(self) -> None:
        """Start the server and return when it answers."""
        # The front door installs jupyter-settings/ into its environment. The tests read it from
        # the project, so that they do not hang on when this environment was made.
        installed = course.ROOT / "jupyter-settings"
        overrides = self._own / "config" / "labconfig" / "default_setting_overrides.json"
        overrides.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(installed / "share/jupyter/lab/settings/overrides.json", overrides)
        environment = {
            **os.environ,
            "JUPYTER_CONFIG_PATH": str(installed / "etc" / "jupyter"),
            "JUPYTER_CONFIG_DIR": str(self._own / "config"),
            "JUPYTER_DATA_DIR": str(self._own / "data"),
            "JUPYTER_RUNTIME_DIR": str(self._own / "runtime"),
            "JUPYTERLAB_SETTINGS_DIR": str(self._own / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self._own / "workspaces"),
            "AXISLAB_ANSWERS": str(self.answers),
        }
        command = [
            *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
            f"--ServerApp.root_dir={self.folder}",
            f"--ServerApp.port={self._port}",
            "--ServerApp.port_retries=0",
            f"--IdentityProvider.token={TOKEN}",
            # Lets the tests ask whether the kernel is there, which the page does not tell.
            "--LabApp.expose_app_in_browser=True",
        ]
        self.folder.mkdir(exist_ok=True)
        with self._log.open("a") as log:
            self._server = psutil.Popen(
                command, cwd=self.folder, env=environment, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            assert self._server is not None
            assert self._server.poll() is None, f"JupyterLab ended:\n{self.log()}"
            try:
                self.ask("status")
            except OSError:
                continue
            return
        raise AssertionError(f"JupyterLab does not answer:\n{self.log()}")

    def stop(self) -> None:
        """Stop the server and return when it and its kernels are gone."""
        if self._server is None:
            return
        kernels = self.kernels()
        self._server.terminate()
        _, alive = psutil.wait_procs([self._server, *kernels], timeout=30)
        for process in alive:
            process.kill()
        assert not alive, f"Still running after the stop: {alive}"
        self._server = None

    def kernels(self) -> list[psutil.Process]:
        """Return the processes of the kernels."""
        assert self._server is not None
        return [
            process
            for process in self._server.children(recursive=True)
            if "ipykernel_launcher" in " ".join(process.cmdline())
        ]

    def make_new(self) -> None:
        """Bring back the state before first use, without stopping the server."""
        for session in self.ask("sessions"):
            self.ask(f"sessions/{session['id']}", "DELETE")
        # A folder is emptied and not made again: the page of an earlier test may look into it.
        for folder in (self.answers, self._own / "settings", self._own / "workspaces"):
            shutil.rmtree(folder, ignore_errors=True)
        for name in COPIED:
            shutil.rmtree(self.folder / name, ignore_errors=True)
            shutil.copytree(
                course.ROOT / name,
                self.folder / name,
                ignore=shutil.ignore_patterns(".ipynb_checkpoints"),
            )

    def address(self, path: str) -> str:
        """Return the address that opens a notebook of the copy."""
        return f"http://127.0.0.1:{self._port}/lab/tree/{path}?reset&token={TOKEN}"

    def ask(self, what: str, method: str = "GET") -> Any:
        """Send a request to the server's interface and return its answer.

        Raises:
            OSError: the server does not answer, or refuses.
        """
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._port}/api/{what}",
            method=method,
            headers={"Authorization": f"token {TOKEN}"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def log(self) -> str:
        """Return the end of what the server has printed."""
        return self._log.read_text(errors="replace")[-6000:] if self._log.exists() else ""
