"""How live figures look around their picture: controls, plate and words, in both themes."""

from __future__ import annotations

from axislab.figures.show import EDGES, LEAST_WIDTH
from axislab.figures.style import AXIS, PAPER

_RULES = """
.axis-live{--axis-ink:#1b1b1b;--axis-edge:#767b82;--axis-field:#ffffff;--axis-action:#1f5fa8;
 color-scheme:light;box-sizing:border-box;width:100%;max-width:762px;overflow:visible;
 font-family:var(--jp-ui-font-family,sans-serif);color:var(--axis-ink);font-size:15px}
[data-jp-theme-light="false"] .axis-live{--axis-ink:#ececec;--axis-edge:#868b92;
 --axis-field:#1c1d1f;--axis-action:#8ab8f0;color-scheme:dark}
.axis-live .axis-hidden{display:none}
.axis-live .axis-live-controls{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;
 width:auto;margin:4px 0 10px;overflow:visible}
.axis-live .axis-live-controls>*{width:auto;height:auto;margin:0;align-items:center;gap:8px}
.axis-live .axis-live-controls>.widget-slider{flex:1 1 280px;min-width:220px;max-width:560px}
.axis-live .widget-label{width:auto;height:auto;color:var(--axis-ink);font-size:15px;
 font-weight:600;line-height:1.5;white-space:normal;overflow:visible;text-align:left}
.axis-live input[type=number],.axis-live select{border:1px solid var(--axis-edge);
 border-radius:4px;background-color:var(--axis-field);color:var(--axis-ink);font-size:15px;
 height:36px;padding:4px 8px;box-sizing:border-box}
.axis-live input[type=number]{width:92px;flex:none}
.axis-live select{width:auto;min-width:120px;max-width:100%;padding-right:30px;appearance:none;
 background-image:ARROW%231b1b1b'/%3E%3C/svg%3E");background-repeat:no-repeat;
 background-position:right 10px center;background-size:12px 8px}
[data-jp-theme-light="false"] .axis-live select{
 background-image:ARROW%23ececec'/%3E%3C/svg%3E")}
.axis-live .axis-live-controls>.widget-dropdown{max-width:100%;flex-wrap:wrap}
.axis-live .widget-dropdown>select{flex:1 1 200px;min-width:0;max-width:max-content}
.axis-live .jupyter-button{border:1px solid var(--axis-edge);border-radius:4px;height:36px;
 width:auto;padding:0 16px;background:var(--axis-field);color:var(--axis-ink);font-size:15px;
 line-height:34px}
.axis-live .jupyter-button:disabled{opacity:.45}
.axis-live .slider-container{padding:0 9px;box-sizing:border-box}
.axis-live .noUi-connects{background:var(--axis-edge)}
.axis-live .noUi-handle{background:var(--axis-action);border:1px solid var(--axis-action)}
.axis-live .axis-live-ticks{display:flex;flex-wrap:wrap;gap:2px 20px;flex:1 1 100%;
 align-items:baseline;overflow:visible}
.axis-live .axis-live-ticks>*{width:auto;height:auto;margin:0}
.axis-live .axis-live-ticks>.widget-html{flex:1 1 100%}
.axis-live .widget-checkbox{width:auto;max-width:100%;height:auto;min-height:28px;margin:0;
 overflow:visible}
.axis-live .widget-checkbox label{display:flex;gap:8px;align-items:center;width:auto;
 height:auto;font-weight:400;font-size:15px;white-space:normal;color:var(--axis-ink)}
.axis-live input[type=checkbox]{width:18px;height:18px;margin:0;flex:none;
 accent-color:var(--axis-action)}
.axis-live .axis-live-ticks .widget-html-content{font-size:15px;font-weight:600;
 line-height:1.5;color:var(--axis-ink)}
.axis-live .axis-live-pair{display:flex;flex:1 1 330px;max-width:none;overflow:visible}
.axis-live .axis-live-pair>*{width:auto;height:auto;margin:0;align-items:center;gap:8px}
.axis-live .axis-live-pair>.widget-text{flex:none}
.axis-live .axis-live-pair>.widget-slider{flex:1 1 70px;min-width:50px}
.axis-live .axis-live-words .widget-html-content{font-size:15px;line-height:1.5;
 color:var(--axis-ink);white-space:normal;overflow-wrap:anywhere}
.axis-live .axis-live-words{width:auto;height:auto;min-height:10em;margin:0}
.axis-live .axis-live-words>.widget-label{display:none}
.axis-live .axis-live-words p{margin:0 0 8px;max-width:68ch}
.axis-live .axis-live-words a{color:var(--axis-action);text-decoration:underline}
.axis-live :is(input,select,button):focus-visible,.axis-live .noUi-handle:focus-visible{
 outline:3px solid var(--axis-action);outline-offset:2px}
.axis-live .axis-live-picture,.axis-live .axis-live-picture>.widget-html-content{display:block;
 width:auto;height:auto;min-height:0;margin:0;line-height:1.5;font-size:15px;
 color:var(--axis-ink);white-space:normal}
.axis-live .axis-live-picture{overflow-x:auto;max-width:100%}
.axis-live .axis-live-picture>.widget-label{display:none}
.axis-live .axis-live-picture img{display:block;min-width:LEASTpx;height:auto;
 box-sizing:content-box;max-width:calc(100% - EDGESpx);background:PAPER;
 border:1px solid EDGE;border-radius:4px}
.axis-live .axis-live-picture p{margin:10px 0 4px;max-width:68ch;min-height:3em}
"""

_ARROW = (
    "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'%3E"
    "%3Cpath d='M1 1l5 5 5-5' fill='none' stroke-width='2' stroke='"
)
"""The arrow of a menu up to its colour; the stock one is black in the dark theme too."""


def style_sheet() -> str:
    """Return the ``<style>`` element that every live figure carries."""
    values = {
        "ARROW": _ARROW,
        "LEAST": LEAST_WIDTH - EDGES,
        "EDGES": EDGES,
        "PAPER": PAPER,
        "EDGE": AXIS,
    }
    rules = _RULES
    for name, value in values.items():
        rules = rules.replace(name, str(value))
    return f"<style>{rules}</style>"
