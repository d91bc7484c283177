"""The environment: environment.yml, the lock files and the package agree, here and on Binder."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}

# What nothing imports and the course still needs: it is opened and tested with these.
TOOLS = {"jupyterlab", "nbval"}

fills_an_environment = pytest.mark.skipif(
    not os.environ.get("CI"),
    reason="fills a fresh environment from the network, so it runs only where CI is set",
)


def conda_environment() -> dict:
    """Return environment.yml as conda reads it."""
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def pip_section() -> list[str]:
    """Return what environment.yml leaves to pip."""
    return conda_environment()["dependencies"][-1]["pip"]


def project() -> dict:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lock(name: str) -> list[str]:
    """Return the lines of a lock file."""
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def pins(name: str, python: str, system: str) -> list[Requirement]:
    """Return what a lock file installs with a Python on a system."""
    environment = {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "sys_platform": system,
        "platform_system": SYSTEMS[system],
        "os_name": "nt" if system == "win32" else "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    requirements = map(Requirement, lock(name))
    return [r for r in requirements if not r.marker or r.marker.evaluate(environment)]


def version(requirement: Requirement) -> str:
    """Return the one version that a plain pin allows."""
    (specifier,) = requirement.specifier
    assert specifier.operator == "=="
    return specifier.version


# --- environment.yml -----------------------------------------------------------------------------


def test_environment_yml_has_the_form_that_binder_takes():
    environment = conda_environment()
    assert environment["channels"] == ["conda-forge"]
    conda, pip = environment["dependencies"][:-1], environment["dependencies"][-1]
    # Binder reads the Python from exactly this form, and falls back to an old one for others.
    assert conda == ["python=3.12", "pip"]
    assert list(pip) == ["pip"]


def test_pip_gets_nothing_but_plain_pins():
    # Any line that points into the project would make Binder install everything at every edit.
    for line in pip_section():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9.]*", line), line


def test_no_folder_makes_binder_overlook_environment_yml():
    assert not {"binder", ".binder"} & {path.name for path in ROOT.iterdir()}


def test_post_build_can_be_run_by_binder():
    text = (ROOT / "postBuild").read_bytes()
    assert text.startswith(b"#!")
    assert b"\r" not in text


# --- Names and versions --------------------------------------------------------------------------


def test_environment_yml_and_the_package_name_the_same_dependencies():
    named = [Requirement(line).name for line in project()["project"]["dependencies"]]
    assert named == [Requirement(line).name for line in pip_section()]


def test_the_dependencies_are_what_axislab_imports_and_the_tools():
    own = {"axislab", "course"} | set(sys.stdlib_module_names)
    imported = set()
    for path in (ROOT / "axislab").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                imported.add(node.module.split(".")[0])
    distributions = packages_distributions()
    needed = {canonicalize_name(distributions[name][0]) for name in imported - own}
    declared = {Requirement(line).name for line in project()["project"]["dependencies"]}
    assert needed | TOOLS == declared


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_the_lock_pins_what_environment_yml_pins(python, system):
    locked = {r.name: version(r) for r in pins("requirements.lock", python, system)}
    wanted = {r.name: version(r) for r in map(Requirement, pip_section())}
    assert wanted
    assert wanted.items() <= locked.items()


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_each_package_is_locked_once_and_the_locks_agree(python, system):
    course, tests = (pins(name, python, system) for name in LOCKS)
    for requirements in (course, tests):
        names = [r.name for r in requirements]
        assert len(names) == len(set(names)) > 20
    in_course = {r.name: version(r) for r in course}
    in_tests = {r.name: version(r) for r in tests}
    both = in_course.keys() & in_tests.keys()
    assert {name: in_course[name] for name in both} == {name: in_tests[name] for name in both}


def test_the_test_lock_holds_every_test_dependency():
    wanted = {Requirement(line).name for line in project()["dependency-groups"]["test"]}
    assert wanted <= {r.name for r in pins("requirements-test.lock", "3.11", "linux")}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_holds_only_pins_and_no_address(name):
    lines = lock(name)
    assert lines == sorted(lines, key=lambda line: Requirement(line).name)
    for line in lines:
        requirement = Requirement(line)
        assert version(requirement)
        assert requirement.url is None


def test_no_installed_package_lacks_another():
    # The locks are installed without working out dependencies, so one that they miss shows here.
    check = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, cwd=ROOT
    )
    assert check.returncode == 0, check.stdout


# --- Fresh environments, in CI -------------------------------------------------------------------


def fresh_environment(folder: Path, *packages: str) -> Path:
    """Make an environment with packages, and return the folder of its programs."""
    subprocess.run([sys.executable, "-m", "venv", "--upgrade-deps", folder], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    install = ["-m", "pip", "install", "--quiet", "--no-compile", *packages]
    subprocess.run([programs / "python", *install], check=True)
    return programs


@fills_an_environment
def test_axislab_works_with_the_pip_section_of_environment_yml_alone(tmp_path):
    programs = fresh_environment(tmp_path / "environment", *pip_section())
    command = (ROOT / "postBuild").read_text(encoding="utf-8").splitlines()[-1].split()
    assert command[0] == "python"
    subprocess.run([programs / "python", *command[1:]], cwd=ROOT, check=True)
    code = (
        "import axislab, importlib, pkgutil\n"
        "for module in pkgutil.walk_packages(axislab.__path__, 'axislab.'):\n"
        "    importlib.import_module(module.name)\n"
        "print(axislab.__file__)\n"
    )
    run = subprocess.run(
        [programs / "python", "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert Path(run.stdout.strip()).is_relative_to(ROOT)
    settings = tmp_path / "environment" / "share" / "jupyter" / "lab" / "settings"
    assert (settings / "overrides.json").exists()


@fills_an_environment
@pytest.mark.skipif(os.name == "nt", reason="repo2docker does not run on Windows")
def test_binder_takes_the_conda_environment_with_its_python_and_installs_it_once(tmp_path):
    programs = fresh_environment(tmp_path / "repo2docker", "jupyter-repo2docker==2026.4.0")
    run = subprocess.run(
        [programs / "jupyter-repo2docker", "--no-build", "--debug", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    said = run.stdout + run.stderr
    assert run.returncode == 0, said
    assert "Building conda environment for python=3.12" in said
    assert "RUN ./postBuild" in said
    # The packages go in before the project is copied: an edit of a notebook leaves them alone.
    before, _, _ = said.partition("env update")
    copied = re.findall(r"^COPY .* src/(\S*) ", before, re.M)
    assert copied == ["environment.yml"]
