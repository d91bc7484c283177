"""Windows of a browser with notebooks in JupyterLab, handled as a student handles them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, Locator, Page, expect

from .card import Card
from .lab import Lab

COURSE = Path(__file__).resolve().parents[2]

PATIENCE = 45_000
"""Milliseconds until something that should be on the page counts as missing."""

# The status bar says "idle" before there is a kernel, so the kernel itself is waited for.
_KERNEL_IS_READY = """async () => {
  const widget = window.jupyterapp?.shell.currentWidget;
  if (!widget?.sessionContext) return false;
  await widget.context.ready;
  await widget.sessionContext.ready;
  if (!widget.sessionContext.session?.kernel) return false;
  await widget.sessionContext.session.kernel.info;
  return true;
}"""

# A stored notebook comes with its prompts, so they do not tell that it was run: the kernel's
# replies do.
_COUNT_REPLIES = """() => {
  window.replies = 0;
  const session = window.jupyterapp.shell.currentWidget.sessionContext.session;
  session.kernel.anyMessage.connect((_, {msg, direction}) => {
    if (direction === 'recv' && msg.header.msg_type === 'execute_reply') window.replies += 1;
  });
}"""

_CELLS_WITH_CODE = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(cell => cell.model.type === 'code' && cell.model.sharedModel.source.trim()).length"""

_CHANGE_THEME = """theme => {
  window.jupyterapp.commands.execute('apputils:change-theme', {theme});
}"""

_COMES_EARLIER = """node =>
  document.activeElement.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_PRECEDING"""

_IS_REACHED = """node => [
  node === document.activeElement, document.activeElement.outerHTML.slice(0, 80)]"""

# Milliseconds from the request to run a cell until its card can be seen and used.
_RUN_AND_TIME = """() => {
  const before = new Set(document.querySelectorAll('.axis-card'));
  const start = performance.now();
  window.milliseconds = null;
  window.jupyterapp.commands.execute('notebook:run-cell');
  const look = () => {
    for (const card of document.querySelectorAll('.axis-card')) {
      const whole = card.querySelector('.axis-state') && card.querySelector('button');
      if (!before.has(card) && whole && card.getBoundingClientRect().height > 100) {
        window.milliseconds = performance.now() - start;
        return;
      }
    }
    requestAnimationFrame(look);
  };
  look();
}"""


def calls_in_file(path: str, name: str) -> int:
    """Count the lines of code that begin with a call, in a notebook of the course as stored.

    JupyterLab draws the cells of a long notebook little by little, so the page is no place to
    count them.
    """
    text = (COURSE / path).read_text(encoding="utf-8")
    return text.count(f'"{name}(')


class Windows:
    """Windows of one browser.

    Attributes:
        said: what the pages wrote to the browser's console as errors.
    """

    all_open: ClassVar[list[Windows]] = []

    def __init__(self, browser: Browser, lab: Lab) -> None:
        # The size of a small laptop's window.
        self._context = browser.new_context(viewport={"width": 1000, "height": 800})
        self._lab = lab
        self.said: list[str] = []
        self.all_open.append(self)

    def open(self, path: str) -> Notebook:
        """Open a notebook of the course in a new window, and wait for its kernel."""
        page = self._context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("console", lambda said: said.type == "error" and self.said.append(said.text))
        return Notebook(page, self._lab.address(path))

    def take_pictures(self, folder: Path) -> list[Path]:
        """Keep a picture of each page in a folder, and return their paths."""
        pictures = []
        for number, page in enumerate(self._context.pages, start=1):
            pictures.append(folder / f"page-{number}.png")
            page.screenshot(path=pictures[-1])
        return pictures

    def close(self) -> None:
        """Close all windows."""
        self.all_open.remove(self)
        self._context.close()


class Notebook:
    """A window with an open notebook.

    Attributes:
        page: the page.
        panel: the notebook on it.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.goto(address)
        self.panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
        expect(self.panel).to_be_visible()
        self.wait_for_kernel()
        page.evaluate(_COUNT_REPLIES)

    def wait_for_kernel(self) -> None:
        """Return when the notebook's kernel has nothing to do."""
        self.page.wait_for_function(_KERNEL_IS_READY)
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("| Idle")

    def run_all(self) -> None:
        """Choose Run ▸ Run All Cells, and wait until every cell has run without an error."""
        awaited = self.page.evaluate("window.replies") + self.page.evaluate(_CELLS_WITH_CODE)
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        self._wait_for_replies(awaited)

    def run(self, cell: Locator) -> None:
        """Run one cell, and wait until it has run without an error."""
        awaited = self.page.evaluate("window.replies") + 1
        cell.locator(".jp-InputPrompt").click()
        self.page.keyboard.press("Control+Enter")
        self._wait_for_replies(awaited)

    def _wait_for_replies(self, count: int) -> None:
        self.page.wait_for_function("count => window.replies >= count", arg=count)
        self.wait_for_kernel()
        errors = self.panel.locator('[data-mime-type="application/vnd.jupyter.error"]')
        expect(errors).to_have_count(0)

    def run_and_time(self, cell: Locator) -> float:
        """Run a cell with a card; return the milliseconds until the card is there."""
        cell.locator(".jp-InputPrompt").click()
        self.page.evaluate(_RUN_AND_TIME)
        self.page.wait_for_function("window.milliseconds")
        return float(self.page.evaluate("window.milliseconds"))

    def save(self) -> None:
        """Save with the keyboard, and wait until all is saved."""
        self.page.keyboard.press("Control+s")
        expect(self.page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)

    def close(self) -> None:
        """Close the window."""
        self.page.close()

    @property
    def outputs(self) -> Locator:
        """The results of cells."""
        return self.panel.locator(".jp-OutputArea-output")

    @property
    def cards(self) -> Locator:
        """The cards of questions."""
        return self.panel.locator(".axis-card:has(.axis-state)")

    def card(self, title: str) -> Card:
        """Return the card with a title."""
        heading = self.page.get_by_role("heading", name=title, exact=True, level=3)
        return Card(self, self.cards.filter(has=heading))

    def code_cells(self, code: str) -> Locator:
        """Return the cells whose code contains a text."""
        editor = self.page.locator(".jp-InputArea-editor").filter(has_text=code)
        return self.panel.locator(".jp-CodeCell").filter(has=editor)

    def tab_to(self, target: Locator, key: str | None = None) -> None:
        """Press Tab until a control has the focus; fail when it is not in the order of tabs.

        Args:
            target: the control.
            key: the key to press; left out, Tab or Shift+Tab, whichever leads towards it.
        """
        expect(target).to_be_visible()
        key = key or ("Shift+Tab" if target.evaluate(_COMES_EARLIER) else "Tab")
        passed = []
        for _ in range(250):
            self.page.keyboard.press(key)
            reached, focused = target.evaluate(_IS_REACHED)
            if reached:
                return
            passed.append(focused)
        raise AssertionError(f"{target} is not among what Tab reaches:\n" + "\n".join(passed))

    def type(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def choose_theme(self, theme: str) -> None:
        """Choose the theme "JupyterLab Light" or "JupyterLab Dark"."""
        self.page.evaluate(_CHANGE_THEME, theme)
        light = str(theme == "JupyterLab Light").lower()
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-name", theme)

    def make_window(self, width: int, height: int) -> None:
        """Give the window a size; a narrow one has the file browser closed."""
        side = "collapseLeft" if width < 800 else "expandLeft"
        self.page.evaluate(f"() => {{ window.jupyterapp.shell.{side}(); }}")
        self.page.set_viewport_size({"width": width, "height": height})
        # What was asked of the page's layout is done when two frames have been painted.
        self.page.wait_for_function(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
            "() => done(true))))"
        )
