"""How the kinds look whose controls stand in rows (order, classes, matching, grid), and years."""

from __future__ import annotations

_ARROW = (
    "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='12' height='8' "
    "fill='none' stroke='%23COLOUR' stroke-width='2'%3E%3Cpath d='M1 1l5 5 5-5'/%3E%3C/svg%3E\")"
)
#: The stock arrow of a list is black, also on black.
_LIGHT_ARROW = _ARROW.replace("COLOUR", "1b1b1b")
_DARK_ARROW = _ARROW.replace("COLOUR", "ececec")

ROW_RULES = """
.axis-card select,.axis-card select:hover{appearance:none;padding-right:28px;
 background:var(--axis-card) LIGHT_ARROW no-repeat right 10px center;box-shadow:none}
[data-jp-theme-light="false"] .axis-card select{background-image:DARK_ARROW}
.axis-card .axis-row{display:grid;align-items:center;gap:4px 16px;margin:0;padding:6px 0;
 width:auto;height:auto;border-top:1px solid var(--axis-rule);overflow:visible}
.axis-card .axis-rows{border-bottom:1px solid var(--axis-rule)}
.axis-card .axis-order-row .widget-html,.axis-card .axis-grid .axis-grid-row{align-self:center}
.axis-card .axis-order-row{grid-template-columns:1fr 36px 36px;column-gap:8px}
.axis-card .axis-order-text{display:grid;grid-template-columns:24px 1fr}
.axis-card .axis-soft{color:var(--axis-soft)}
.axis-card .jupyter-button.axis-move{width:36px;height:36px;min-width:0;margin:0;padding:0;
 font-size:0;line-height:1;border:1px solid var(--axis-edge);border-radius:4px;box-shadow:none;
 background:var(--axis-card);color:var(--axis-ink)}
.axis-card .axis-move:hover{background:var(--axis-well)}
.axis-card .axis-move::before{font-size:17px}
.axis-card .axis-up::before{content:"↑" / ""}
.axis-card .axis-down::before{content:"↓" / ""}
.axis-card .axis-move:disabled{opacity:1;color:var(--axis-soft);border-color:var(--axis-rule);
 background:var(--axis-well)}
.axis-card .axis-choice{grid-template-columns:1fr 190px}
.axis-card .axis-choice label{width:auto;margin:0}
.axis-card .axis-row select,.axis-card .axis-grid select{width:100%;margin:0}
.axis-card .axis-twice{margin:8px 0 0}
.axis-card .axis-years{display:grid;grid-template-columns:1fr;width:auto;height:auto;margin:0}
.axis-card .axis-years label{width:auto;font-weight:600;margin:0 0 6px}
.axis-card .axis-years input{width:100%}
.axis-card .axis-read-as{min-height:1.5em;margin:6px 0 0;color:var(--axis-soft);
 overflow-wrap:anywhere}
.axis-card .axis-forecast{padding:10px 0 12px;border-top:1px solid var(--axis-rule)}
.axis-card .axis-forecast:last-child{padding-bottom:0}
.axis-card .axis-forecast p{max-width:68ch}
.axis-card .axis-forecast .axis-weight{border:0}
.axis-card .axis-step{display:grid;grid-template-columns:1fr 1fr;gap:4px 16px;margin:0;
 padding:8px 0 10px;width:auto;overflow:visible;border-top:1px solid var(--axis-rule)}
.axis-card .axis-step .widget-dropdown{display:grid;grid-template-columns:minmax(0,1fr);width:auto;
 height:auto;margin:0;align-content:start}
.axis-card .axis-step label{width:auto;margin:0 0 2px}
.axis-card .axis-step .widget-dropdown:first-child label{font-weight:600}
.axis-card .axis-step select{width:100%;margin:0;text-overflow:ellipsis}
.axis-card .axis-drawn{padding-top:12px;border-top:1px solid var(--axis-rule)}
.axis-card .axis-grid{display:grid;gap:8px 10px;align-items:center;overflow:visible;width:auto}
.axis-card .axis-grid .widget-dropdown{width:auto;height:auto;margin:0;display:block}
.axis-card .axis-grid .axis-grid-head{align-self:end;font-weight:600}
.axis-card .axis-grid .axis-grid-given{color:var(--axis-soft);padding-left:11px;width:auto;
 height:auto;margin:0;align-self:center}
.axis-card .axis-grid-given .widget-html-content{line-height:1.5}
.axis-card .axis-grid-wide{column-gap:8px}
.axis-card .axis-grid-wide select,.axis-card .axis-grid-wide select:hover{padding-left:7px;
 padding-right:22px;background-position:right 6px center;font-size:14px}
.axis-card .axis-grid-name{position:absolute;width:1px;height:1px;overflow:hidden;
 clip-path:inset(50%);white-space:nowrap}
.axis-card .axis-grid .widget-dropdown label{position:absolute;width:1px;height:1px;
 overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.axis-card .axis-addressee{display:grid;grid-template-columns:1fr;width:auto;height:auto;margin:0}
.axis-card .axis-addressee label{width:auto;font-weight:600;margin:0 0 6px}
.axis-card .axis-addressee select{width:100%;max-width:420px;margin:0}
.axis-card .axis-text-box{display:flex;flex-direction:column;margin:16px 0 0}
.axis-card .axis-text-box .axis-text{display:contents}
.axis-card .axis-text-box .axis-text label{order:-2;width:auto;font-weight:600;margin:0 0 2px}
.axis-card .axis-text-box .axis-asks-box{order:-1}
.axis-card .axis-text textarea{width:100%;box-sizing:border-box;min-height:72px;resize:vertical;
 border:1px solid var(--axis-edge);border-radius:4px;background:var(--axis-card);
 color:var(--axis-ink);font-family:inherit;font-size:15px;line-height:1.5;padding:6px 10px;
 flex:none;overflow-wrap:anywhere}
.axis-card textarea:focus-visible{outline:3px solid var(--axis-action);outline-offset:2px}
.axis-card .axis-asks{margin:0 0 6px}
.axis-card .axis-count{margin:4px 0 0;color:var(--axis-soft);font-size:14px}
@container (max-width:520px){
.axis-card :is(.axis-choice,.axis-step){grid-template-columns:1fr}
.axis-card .axis-step select{font-size:14px;padding-left:8px;padding-right:24px;
 background-position:right 8px center}
.axis-card .axis-result{grid-template-columns:minmax(60px,auto) minmax(170px,1fr)}
.axis-card .axis-result>:nth-last-child(-n+2){grid-column:1/-1}
.axis-card .axis-result>:last-child{margin-top:-6px}
.axis-card .axis-grid{grid-template-columns:1fr !important}
.axis-card .axis-grid :is(.axis-grid-head,.axis-grid-row){display:none}
.axis-card .axis-grid .axis-grid-given{padding-left:0}
.axis-card .axis-grid .axis-grid-name{position:static;clip-path:none;white-space:normal}
.axis-card .axis-grid .axis-grid-row+:is(.widget-dropdown,.axis-grid-given){padding-top:8px;
 border-top:1px solid var(--axis-rule)}
.axis-card .axis-grid .widget-dropdown label{position:static;width:auto;height:auto;
 clip-path:none;white-space:normal;margin:0 0 2px}
}
""".replace("LIGHT_ARROW", _LIGHT_ARROW).replace("DARK_ARROW", _DARK_ARROW)
