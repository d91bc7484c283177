"""How cards look: colour tokens for both themes, spacing, and repairs of stock controls.

Contrast was measured for every token pair: text at least 4.5:1, edges of controls at least 3:1.
"""

from __future__ import annotations

import html
import re

from axislab.questions import Mark, State
from axislab.widgets.style_kinds import ROW_RULES

_LIGHT = {
    "ink": "#1b1b1b",
    "soft": "#55585c",
    "edge": "#767b82",
    "rule": "#d9dbde",
    "card": "#ffffff",
    "well": "#f6f6f4",
    "action": "#1f5fa8",
    "on-action": "#ffffff",
    "ok": "#1c6b3a",
    "ok-ground": "#eef6f0",
    "partly": "#7a5200",
    "partly-ground": "#fbf4e4",
    "not-yet": "#a3261b",
    "not-yet-ground": "#fbefed",
    "cannot": "#5b4a8a",
    "cannot-ground": "#f3f1f8",
}
_DARK = {
    "ink": "#ececec",
    "soft": "#b4b8bd",
    "edge": "#868b92",
    "rule": "#3b3e42",
    "card": "#1c1d1f",
    "well": "#26282b",
    "action": "#8ab8f0",
    "on-action": "#10151b",
    "ok": "#7ed09a",
    "ok-ground": "#1b2a20",
    "partly": "#e9bd5b",
    "partly-ground": "#2c2718",
    "not-yet": "#ff9c8f",
    "not-yet-ground": "#2f1f1d",
    "cannot": "#c0b2ee",
    "cannot-ground": "#25222f",
}


def _tokens(values: dict[str, str]) -> str:
    return "".join(f"--axis-{name}:{value};" for name, value in values.items())


_RULES = """
.axis-card{TOKENS_LIGHTcolor-scheme:light;box-sizing:border-box;width:100%;max-width:760px;
 background:var(--axis-card);color:var(--axis-ink);border:1px solid var(--axis-edge);
 border-radius:6px;padding:20px 24px;margin:4px 0;overflow:visible;container-type:inline-size;
 font-family:var(--jp-ui-font-family,sans-serif);font-size:15px;line-height:1.5}
[data-jp-theme-light="false"] .axis-card{TOKENS_DARKcolor-scheme:dark}
.axis-card .widget-html,.axis-card .widget-html-content{margin:0;width:auto;height:auto;
 min-height:0;line-height:1.5;font-size:15px;color:var(--axis-ink);overflow:visible;
 white-space:normal;align-self:stretch}
.axis-card .widget-html{display:block}
.axis-card .widget-html>.widget-label{display:none}
.axis-card .axis-hidden{display:none}
.axis-card .widget-vbox,.axis-card .widget-hbox{overflow:visible;margin:0;width:auto}
.axis-card .axis-place{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;
 font-size:13px;color:var(--axis-soft)}
.axis-card h3.axis-title{font-size:19px;font-weight:600;line-height:1.3;margin:2px 0 6px;
 scroll-margin-top:48px;color:var(--axis-ink)}
.axis-card .axis-task{max-width:68ch}
.axis-card .axis-task p{margin:0 0 6px}
.axis-card :is(p,.axis-message){text-wrap:pretty;overflow-wrap:anywhere}
.axis-card code{background:var(--axis-well);color:var(--axis-ink);padding:0 3px;font-size:14px;
 overflow-wrap:anywhere}
.axis-card .axis-controls{margin:16px 0 20px}
.axis-card .axis-controls p{margin:0 0 4px}
.axis-card .axis-buttons{gap:8px;flex-wrap:wrap}
.axis-card .axis-buttons:has(>.axis-check.axis-hidden){display:none}
.axis-card .axis-buttons .jupyter-button{width:auto;height:auto;min-height:36px;padding:6px 14px;
 margin:0;border:1px solid var(--axis-edge);border-radius:4px;background:var(--axis-card);
 color:var(--axis-ink);font-size:15px;line-height:1.4;box-shadow:none}
.axis-card .axis-buttons .jupyter-button:hover{background:var(--axis-well)}
.axis-card .axis-buttons .axis-check{background:var(--axis-action);
 border-color:var(--axis-action);color:var(--axis-on-action);padding:6px 22px;font-weight:600}
.axis-card .axis-buttons .axis-check:hover{background:var(--axis-action);filter:brightness(.92)}
.axis-card .axis-buttons .jupyter-button:disabled{opacity:1;color:var(--axis-soft);
 border-color:var(--axis-rule)}
.axis-card :is(input,select,button):focus-visible{outline:3px solid var(--axis-action);
 outline-offset:2px}
.axis-card .axis-state{display:flex;gap:12px;align-items:flex-start;margin:18px 0 0;
 padding:9px 12px;border-left:4px solid var(--axis-edge);border-radius:3px;
 background:var(--axis-well)}
.axis-card .axis-state svg{flex:0 0 20px;margin-top:1px;color:inherit}
.axis-card .axis-state strong{font-weight:700}
.axis-card .axis-state .axis-word{color:inherit}
.axis-card .axis-state .axis-message{color:var(--axis-ink)}
.axis-card .axis-correct{border-color:var(--axis-ok);background:var(--axis-ok-ground);
 color:var(--axis-ok)}
.axis-card .axis-partly{border-color:var(--axis-partly);background:var(--axis-partly-ground);
 color:var(--axis-partly)}
.axis-card .axis-not-yet{border-color:var(--axis-not-yet);background:var(--axis-not-yet-ground);
 color:var(--axis-not-yet)}
.axis-card .axis-cannot{border-color:var(--axis-cannot);background:var(--axis-cannot-ground);
 color:var(--axis-cannot)}
.axis-card .axis-more{margin-top:12px;max-width:68ch}
.axis-card .axis-more p{margin:0 0 6px}
.axis-card .axis-more .axis-head{font-weight:700;margin:0}
.axis-card .axis-notice{margin-top:12px;padding:8px 12px;border:1px solid var(--axis-edge);
 border-radius:4px}
.axis-card .widget-label,.axis-card .widget-label-basic,.axis-card .widget-radio label,
.axis-card .widget-checkbox label{color:var(--axis-ink);font-size:15px;line-height:1.5;
 white-space:normal;height:auto;overflow:visible;text-align:left}
.axis-card input[type=text],.axis-card input[type=number],.axis-card select{
 border:1px solid var(--axis-edge);border-radius:4px;background:var(--axis-card);
 color:var(--axis-ink);font-family:inherit;font-size:15px;height:36px;padding:4px 10px;
 box-sizing:border-box}
.axis-card .axis-controls input[type]:disabled{opacity:1;background:var(--axis-well)}
.axis-card input::placeholder{color:var(--axis-soft);opacity:1}
.axis-card .widget-radio,.axis-card .widget-radio-box{width:auto;height:auto;margin:0}
.axis-card .widget-radio{display:grid;grid-template-columns:1fr}
.axis-card .widget-radio>.widget-label{font-weight:600;width:auto;margin:0 0 6px}
.axis-card .widget-radio .widget-radio-box{display:grid;gap:6px;margin:0 !important}
.axis-card .widget-radio-box label{display:grid;grid-template-columns:26px 1fr;margin:0;
 align-items:start;width:auto;padding:2px 0}
.axis-card .widget-radio-box input,.axis-card .widget-checkbox input{width:18px;height:18px;
 margin:2px 0 0;align-self:start;accent-color:var(--axis-action)}
.axis-card .widget-radio-box input{order:-1;position:static;float:none}
.axis-card .axis-label{font-weight:600;margin:0 0 6px}
.axis-card .axis-ticks{display:grid;gap:2px 16px}
.axis-card .axis-ticks-short{grid-template-columns:repeat(auto-fill,minmax(110px,1fr))}
.axis-card .widget-checkbox{width:auto;height:auto;margin:0;padding:3px 0}
.axis-card .widget-checkbox label{display:grid;grid-template-columns:26px 1fr;width:100%;
 align-items:start}
.axis-card .widget-checkbox>.widget-label:not(.widget-label-basic){display:none}
.axis-card .axis-number{display:grid;grid-template-columns:auto 1fr;column-gap:10px;
 align-items:center;margin:0 0 12px}
.axis-card .axis-number:last-child{margin:0}
.axis-card .axis-number .widget-text{display:contents}
.axis-card .axis-number .widget-text label{grid-column:1/-1;font-weight:600;width:auto;
 margin:0 0 6px}
.axis-card .axis-number input{width:168px;text-align:right;flex:none}
.axis-card .axis-number .widget-html{align-self:center}
.axis-card .axis-number .widget-html-content{white-space:nowrap}
.axis-card .axis-weight{display:grid;grid-template-columns:1fr 96px;align-items:center;width:auto;
 height:auto;margin:0;padding:5px 0;border-top:1px solid var(--axis-rule)}
.axis-card .axis-weight label{width:auto}
.axis-card .axis-weight input{text-align:right;width:96px;height:36px}
.axis-card .axis-result{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 16px;
 margin-top:6px;padding-top:10px;border-top:1px solid var(--axis-rule)}
.axis-card .axis-track{display:inline-block;vertical-align:middle;width:200px;
 max-width:calc(100% - 56px);height:14px;background:#fdfcf9;border:1px solid var(--axis-edge)}
.axis-card .axis-bar{display:block;height:14px}
@media (max-width:640px){.axis-card{padding:16px}}
"""

_ICONS = {
    State.NOT_ANSWERED: '<circle cx="10" cy="10" r="7"/>',
    State.CANNOT_BE_READ: '<circle cx="10" cy="10" r="8"/><path d="M7.6 7.8a2.4 2.4 0 1 1 3.5 2.2'
    'c-.8.4-1.1.8-1.1 1.7M10 14.4v.1"/>',
    State.NOT_YET: '<path d="M4.5 4.5l11 11M15.5 4.5l-11 11"/>',
    State.PARTLY_RIGHT: '<circle cx="10" cy="10" r="7"/><path d="M10 3a7 7 0 0 0 0 14z" '
    'fill="currentColor"/>',
    State.CORRECT: '<path d="M3.5 10.5l4.5 4.5 8.5-10"/>',
}
_CLASSES = {
    State.NOT_ANSWERED: "",
    State.CANNOT_BE_READ: "axis-cannot",
    State.NOT_YET: "axis-not-yet",
    State.PARTLY_RIGHT: "axis-partly",
    State.CORRECT: "axis-correct",
}


def style_sheet() -> str:
    """Return the ``<style>`` element that every card carries."""
    rules = _RULES.replace("TOKENS_LIGHT", _tokens(_LIGHT)).replace("TOKENS_DARK", _tokens(_DARK))
    return f"<style>{rules}{ROW_RULES}</style>"


def state_line(mark: Mark, checks: int) -> str:
    """Return a mark as the state line of a card: sign, word in bold, reason."""
    reason = rich(mark.reason(checks))
    return (
        f'<div class="axis-state {_CLASSES[mark.state]}" role="status">'
        '<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" '
        f'stroke-width="2.2" stroke-linecap="round" aria-hidden="true">{_ICONS[mark.state]}</svg>'
        f'<div><strong class="axis-word">{html.escape(mark.headline)}</strong> '
        f'<span class="axis-message">{reason}</span></div></div>'
    )


def rich(text: str) -> str:
    """Return text as HTML: escaped, with ``**bold**`` and ```code``` understood."""
    escaped = html.escape(text, quote=False)
    escaped = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", escaped).replace("\n", "<br>")


def plain_text(text: str) -> str:
    """Return text without the marks that ``rich`` understands."""
    return re.sub(r"\*\*(.+?)\*\*", r"\1", text).replace("`", "")


def paragraphs(text: str) -> str:
    """Return text as HTML paragraphs; an empty line parts two."""
    return "".join(f"<p>{rich(part)}</p>" for part in text.split("\n\n"))
