"""A real JupyterLab on a copy of the course, and windows of a real browser to handle it."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from .lab import Lab
from .notebook import PATIENCE, Windows

_LAB = pytest.StashKey[Lab]()
_MEASURED = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Wait as long for what a page should say as for what it should do."""
    config.stash[_MEASURED] = []
    expect.set_options(timeout=PATIENCE)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add to the report of a failure what server and pages said, and keep pictures of the pages."""
    report = yield
    if report.failed:
        if lab := item.config.stash.get(_LAB, None):
            report.sections.append(("JupyterLab said", lab.log()))
        folder = Path(item.config.getoption("--output"), re.sub(r"\W+", "-", item.name))
        for windows in Windows.all_open:
            report.sections.append(("The pages said", "\n".join(windows.said)))
            kept = "\n".join(map(str, windows.take_pictures(folder)))
            report.sections.append(("Pictures of the pages", kept))
    return report


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what was measured."""
    for line in config.stash[_MEASURED]:
        terminalreporter.write_line(f"Measured: {line}")


@pytest.fixture(scope="session")
def measured(pytestconfig: pytest.Config) -> list[str]:
    """Return a list; what a test puts there is printed at the end."""
    return pytestconfig.stash[_MEASURED]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Keep the browser from looking for anything but the page."""
    quiet = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    return {**browser_type_launch_args, "args": [*browser_type_launch_args["args"], *quiet]}


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Lab]:
    """Run one JupyterLab for all tests, since each start takes seconds."""
    lab = pytestconfig.stash[_LAB] = Lab(tmp_path_factory.mktemp("lab"))
    lab.start()
    yield lab
    lab.stop()


@pytest.fixture
def lab(server: Lab) -> Lab:
    """Return a running JupyterLab as a new student finds it: no kernel, no answer, no setting."""
    server.make_new()
    return server


@pytest.fixture
def windows(browser: Browser, lab: Lab) -> Iterator[Windows]:
    """Open windows on a new student's course, and close them after the test."""
    yield from _windows(browser, lab)


@pytest.fixture(scope="module")
def shared_windows(browser: Browser, server: Lab) -> Iterator[Windows]:
    """Open windows on a new student's course, and close them after the tests of a file."""
    server.make_new()
    yield from _windows(browser, server)


def _windows(browser: Browser, lab: Lab) -> Iterator[Windows]:
    windows = Windows(browser, lab)
    yield windows
    windows.close()
