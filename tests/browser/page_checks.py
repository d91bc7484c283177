"""What holds for everything of ours on a page: it is accessible, and nothing is cut off."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# The handle of ipywidgets' slider has no name for screen readers, and none can be given from
# Python. So each slider stands beside a number box that has a name and does the same.
KNOWN = ("aria-input-field-name", ".noUi-handle")

# Axe takes text for hidden, and is silent about it, where the window ends, where the browser has
# not rendered because it is out of sight, and in all of JupyterLab, whose body has no height.
_SCROLLER = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer"
_SHOW_ALL = """
  body { height: 100vh !important; }
  .jp-Cell { content-visibility: visible !important; }
"""

# A part counts as looked at when axe has measured the contrast of a text in it.
_RUN_AXE = """selectors => {
  const roots = selectors.flatMap(selector => [...document.querySelectorAll(selector)]);
  const unseen = results => roots.filter(root => ![...results.passes, ...results.violations].some(
    rule => rule.id === 'color-contrast' && rule.nodes.some(
      node => root.contains(node.element) && node.any[0].data?.contrastRatio)));
  window.findings = null;
  window.axe.run({include: roots}, {resultTypes: ['violations', 'passes'], elementRef: true})
    .then(results => { window.findings = {
      violations: results.violations.map(rule => ({...rule, nodes: rule.nodes.map(
        node => ({html: node.html}))})),
      unseen: unseen(results).map(root => root.outerHTML.slice(0, 100))}; })
    .catch(error => { window.findings = {error: String(error)}; });
}"""

# What scrolls is not looked into: in a narrow window a wide picture may. Nor is the track of a
# slider, whose parts lie over its ends on purpose, nor the box for years, which stand below it.
_CUT_OFF = """([selector, mayScroll]) => {
  const found = [];
  const say = (node, what) => found.push(
    `${what}: <${node.tagName.toLowerCase()} class="${node.className}"> `
    + (node.textContent || node.placeholder || '').trim().slice(0, 60));
  const scrolls = node => ['auto', 'scroll'].includes(getComputedStyle(node).overflowX);
  const look = (node, right) => {
    if (node.matches('.noUi-target, .axis-years input, style')) return;
    if (!node.getClientRects().length) return;
    const box = node.getBoundingClientRect();
    if (box.right > right + 1) say(node, `${Math.round(box.right - right)} px beyond the edge`);
    const tooWide = node.scrollWidth - node.clientWidth;
    if (node.clientWidth && tooWide > 0 && !(mayScroll && scrolls(node))) {
      say(node, `${tooWide} px too wide`);
    }
    if (scrolls(node)) return;
    const tooHigh = node.scrollHeight - node.clientHeight;
    if (getComputedStyle(node).overflowY === 'hidden' && tooHigh > 1) {
      say(node, `${tooHigh} px too high`);
    }
    for (const child of node.children) look(child, right);
  };
  for (const node of document.querySelectorAll(selector)) {
    const output = node.closest('.jp-OutputArea-output').getBoundingClientRect();
    look(node, Math.min(node.getBoundingClientRect().right, output.right));
  }
  return found;
}"""


def serious_findings(page: Page, *selectors: str) -> list[str]:
    """Return what axe-core finds on parts of a page that is serious or critical, in a line each."""
    for selector in selectors:
        assert page.locator(selector).count(), f"There is no {selector} to look at."
    before = page.viewport_size
    assert before
    page.add_style_tag(content=_SHOW_ALL)
    height = page.locator(_SCROLLER).evaluate("node => node.scrollHeight")
    page.set_viewport_size({"width": before["width"], "height": height + before["height"]})
    page.wait_for_function(
        "([name, height]) => document.querySelector(name).clientHeight > height",
        arg=[_SCROLLER, height],
    )
    page.locator(_SCROLLER).evaluate("node => { node.scrollTop = 0; }")
    page.evaluate(Axe().axe_script)
    page.evaluate(_RUN_AXE, list(selectors))
    page.wait_for_function("window.findings")
    results = page.evaluate("window.findings")
    page.set_viewport_size(before)
    assert "error" not in results, results["error"]
    assert not results["unseen"], f"Axe has seen no text in {results['unseen']}"
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:200]}"
        for rule in results["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
        if not _is_known(rule["id"], node)
    ]


def _is_known(rule: str, node: dict[str, Any]) -> bool:
    known_rule, known_class = KNOWN
    return rule == known_rule and known_class.removeprefix(".") in node["html"].split(">")[0]


def cut_off(page: Page, *selectors: str, may_scroll: bool = False) -> list[str]:
    """Return the parts of our nodes that are wider than their place, in a line each.

    Args:
        page: the page.
        selectors: what to look at.
        may_scroll: whether wide pictures and tables may be scrolled sideways.
    """
    for selector in selectors:
        assert page.locator(selector).count(), f"There is no {selector} to look at."
    found: list[str] = page.evaluate(_CUT_OFF, [", ".join(selectors), may_scroll])
    return found
