"""How the page of a brief looks: on a screen in one column, printed on one sheet of A4.

The rules hold within `.axis-brief`, so that a notebook can show the page as well. The page is
light in every theme, like the figures on it. Every colour of text has 4.5:1 on the paper.
"""

from __future__ import annotations

from axislab.figures.style import AXIS, GRID, INK, PAPER, SOFT

ACTION = "#1E66C5"
"""The blue of the lessons' openings: 5.4:1 on the paper."""

_SCREEN = """
.axis-brief{box-sizing:border-box;max-width:820px;margin:0 auto;padding:32px 40px;
 background:PAPER;color:INK;color-scheme:light;font:16px/1.5 system-ui,-apple-system,"Segoe UI",
 Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
.axis-brief *{box-sizing:border-box}
.axis-brief :is(h1,h2,h4,h5){color:INK;font-weight:650;line-height:1.25}
.axis-brief :is(h1,h4){font-size:27px;margin:2px 0 10px}
.axis-brief :is(h2,h5){font-size:16px;margin:20px 0 4px}
.axis-brief p{margin:0 0 6px;max-width:72ch;color:INK}
.axis-brief .kicker{color:SOFT;font-size:14px;margin:0}
.axis-brief .lines{display:flex;flex-wrap:wrap;gap:4px 28px;padding:0 0 10px;
 border-bottom:1px solid AXIS}
.axis-brief .lines>p{margin:0}
.axis-brief .blank{display:inline-block;min-width:8em;border-bottom:1px solid AXIS}
.axis-brief .bottom{border-left:4px solid ACTION;padding:2px 0 2px 18px;margin:18px 0 0}
.axis-brief .bottom :is(h2,h5){margin:0 0 2px}
.axis-brief .bottom .said{font-size:20px;line-height:1.4;font-weight:600}
.axis-brief figure{margin:20px 0 0}
.axis-brief .picture{overflow-x:auto}
.axis-brief .picture:focus-visible{outline:3px solid ACTION;outline-offset:2px}
.axis-brief img{display:block;width:100%;max-width:722px;min-width:540px;height:auto;
 border:1px solid AXIS;border-radius:4px}
.axis-brief figcaption{margin:6px 0 0;font-size:14px;max-width:72ch;color:INK}
.axis-brief table{border-collapse:collapse;margin:4px 0 8px;font-size:15px;color:INK;
 background:none}
.axis-brief :is(th,td){text-align:left;vertical-align:top;padding:3px 18px 3px 0;
 border-bottom:1px solid GRID;font-weight:400;white-space:normal;background:none}
.axis-brief thead th{font-weight:600;border-bottom-color:AXIS}
.axis-brief :is(td,th).value{white-space:nowrap}
.axis-brief ul{margin:0 0 8px;padding:0 0 0 20px}
.axis-brief-author{box-sizing:border-box;max-width:820px;margin:0 auto 16px;padding:12px 20px 6px;
 border:1px dashed AXIS;border-radius:4px;background:#FFF;color:INK;color-scheme:light;
 font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;
 overflow-wrap:anywhere}
.axis-brief-author :is(p,li,strong){color:INK}
.axis-brief-author :is(p,ul){margin:0 0 6px}
.axis-brief-author p:last-child{font-size:13px;color:SOFT}
.axis-brief .number{white-space:nowrap}
.axis-brief .made{font-size:13px;max-width:none;color:SOFT}
.axis-brief .argument{list-style:none;padding:0;margin:4px 0 8px}
.axis-brief .argument li{border-left:4px solid AXIS;padding:1px 0 1px 12px;margin:0 0 6px}
.axis-brief .argument li:nth-child(2){margin-left:12px}
.axis-brief .argument li:nth-child(3){margin-left:24px;border-left-style:dashed}
.axis-brief .argument li:nth-child(4){margin-left:36px;border-left-style:double}
.axis-brief .sources{font-size:13px;color:SOFT;list-style:none;padding:0}
.axis-brief .sources li{margin:0 0 3px;color:SOFT}
.axis-brief a{color:#1A5AAE;text-decoration:underline}
.axis-brief .rubric{border-top:1px solid AXIS;margin:28px 0 0}
"""
_NARROW = """
@media (max-width:640px){.axis-brief{padding:18px 16px}.axis-brief :is(h1,h4){font-size:23px}
 .axis-brief .bottom .said{font-size:18px}}
"""
#: Only the file is printed; in a notebook these rules would lay hands on the rest of the page.
PAGE = """
html{background:#EFECE4}
body{margin:0}
@media (min-width:900px){body{padding:24px}.axis-brief{border:1px solid AXIS;border-radius:4px}}
@page{size:A4;margin:8mm 12mm}
@media print{
html,body{background:none;margin:0;padding:0}
.axis-brief-author,.axis-brief .why{display:none}
.axis-brief{max-width:none;padding:0;border:0;background:none;font-size:8.3pt;line-height:1.25}
.axis-brief h1{font-size:15pt;margin:0 0 1mm}
.axis-brief h2{font-size:9.2pt;margin:1.8mm 0 .3mm;break-after:avoid}
.axis-brief .kicker{font-size:8pt}
.axis-brief p{margin:0 0 1mm;max-width:none;orphans:2;widows:2}
.axis-brief .lines{padding:0 0 1.6mm;gap:1mm 8mm}
.axis-brief .bottom{margin:2mm 0 0;padding:0 0 0 4mm;border-left-width:1mm}
.axis-brief .bottom .said{font-size:11.5pt;line-height:1.3}
.axis-brief .two{display:grid;grid-template-columns:1fr 96mm;column-gap:5mm;margin-top:1mm}
.axis-brief .two:not(:has(figure)){grid-template-columns:1fr 1fr}
.axis-brief .pair{display:grid;grid-template-columns:1fr 1fr;column-gap:6mm}
.axis-brief .pair img{width:89%}
.axis-brief figure{margin:2.4mm 0 0;break-inside:avoid}
.axis-brief img{min-width:0;max-width:none;border-width:.2mm}
.axis-brief .picture{overflow:visible}
.axis-brief figcaption{font-size:8pt;line-height:1.25;margin:.8mm 0 0;max-width:none}
.axis-brief .argument{margin:.6mm 0 1mm}
.axis-brief .record p,.axis-brief .made{font-size:8pt;margin:0 0 .6mm}
.axis-brief .argument li{border-left-width:1mm;padding:0 0 0 2.4mm;margin-bottom:1mm}
.axis-brief ul{margin:0 0 1mm;padding-left:4mm}
.axis-brief .sources{columns:2;column-gap:5mm;font-size:8pt;line-height:1.14;padding:0}
.axis-brief .sources li{margin:0 0 .3mm}
.axis-brief .rubric{break-before:page;border:0;margin:0}
.axis-brief .rubric table{font-size:9pt}
.axis-brief .rubric :is(th,td){padding:1.6mm 4mm 1.6mm 0}
}
"""


def rules(*, page: bool) -> str:
    """Return the rules, with those of the printed page for a file and without them elsewhere."""
    text = _SCREEN + _NARROW + (PAGE if page else "")
    for name, value in (
        ("PAPER", PAPER),
        ("INK", INK),
        ("SOFT", SOFT),
        ("AXIS", AXIS),
        ("GRID", GRID),
        ("ACTION", ACTION),
    ):
        text = text.replace(name, value)
    return text
