"""What the panels on progress and answers share: their look, their text, and answers as a line."""

from __future__ import annotations

import base64
import html
import os
from typing import Any

import ipywidgets as widgets

from axislab.answers import AnswerBook
from axislab.widgets.style import style_sheet

#: BinderHub sets these in the sessions it starts; the last one comes from its Kubernetes service.
_BINDER = ("BINDER_LAUNCH_HOST", "BINDER_REPO_URL", "BINDER_REQUEST", "BINDER_SERVICE_HOST")
_SESSION_ENDS = (
    "This is a Binder session: when it ends, its computer and the answers on it are gone."
)
_COPY = (
    "Copy the line below before you leave. In a new session, paste it into the box of "
    "<code>my_answers()</code>."
)
_LATER = "Once you have answered something, the line that brings it back stands here."
_RULES = """
.axis-panel p{margin:0 0 8px;max-width:68ch}
.axis-panel .axis-counts{font-weight:600}
.axis-panel .axis-bar{height:10px;border:1px solid var(--axis-edge);border-radius:5px;
 background:var(--axis-well);overflow:hidden;margin:0 0 12px}
.axis-panel .axis-bar>div{height:100%;background:var(--axis-action)}
.axis-panel .jupyter-widgets-output-area,.axis-panel .jp-OutputArea-child{overflow:visible}
.axis-panel .jp-OutputArea-output,.axis-panel .widget-output{padding:0;margin:0;overflow:visible;
 height:auto;max-height:none}
.axis-panel .jp-OutputPrompt,.axis-panel .jp-OutputArea-prompt{display:none}
.axis-panel .jp-RenderedHTMLCommon{padding:0;font-family:inherit;font-size:15px;line-height:1.5;
 color:var(--axis-ink)}
.axis-panel ul.axis-list{list-style:none;padding:0;margin:0 0 12px}
.axis-panel .axis-list li{margin:0;padding:6px 0;border-top:1px solid var(--axis-rule)}
.axis-panel .axis-list li>*{margin:0}
.axis-panel .axis-left{display:grid;grid-template-columns:1fr 170px;gap:0 16px}
.axis-panel .axis-row{display:grid;grid-template-columns:minmax(130px,3fr) 3fr 300px;gap:0 16px;
 align-items:center}
.axis-panel :is(.axis-left,.axis-row) span{color:var(--axis-soft)}
.axis-panel .axis-list a{color:var(--axis-action);text-decoration:underline}
.axis-panel a:focus-visible,.axis-panel textarea:focus-visible{
 outline:3px solid var(--axis-action);outline-offset:2px}
.axis-panel .axis-take{display:flex;flex-wrap:wrap;gap:8px;margin:4px 0 12px}
.axis-panel a.axis-button{display:inline-block;min-height:22px;padding:6px 14px;line-height:1.4;
 border:1px solid var(--axis-edge);border-radius:4px;background:var(--axis-card);
 color:var(--axis-ink);text-decoration:none}
.axis-panel a.axis-button:hover{background:var(--axis-well)}
.axis-panel label.axis-name{display:block;font-weight:600;margin:0 0 6px}
.axis-panel textarea{display:block;width:100%;box-sizing:border-box;resize:vertical;
 border:1px solid var(--axis-edge);border-radius:4px;background:var(--axis-well);
 color:var(--axis-ink);font:13px/1.4 var(--jp-code-font-family,monospace);padding:6px 10px;
 word-break:break-all;margin:0 0 12px}
.axis-panel .axis-notice{margin:0 0 12px}
.axis-panel .axis-paste .widget-text{display:block;width:100%;height:auto;margin:0 0 8px}
.axis-panel .axis-paste .widget-text label{display:block;width:auto;font-weight:600;
 margin:0 0 6px}
.axis-panel .axis-paste .widget-text input{width:100%}
@container (max-width:520px){.axis-panel :is(.axis-left,.axis-row){grid-template-columns:1fr}
 .axis-panel .axis-row .axis-bar{margin:4px 0}}
"""


class Panel(widgets.VBox):  # type: ignore[misc]
    """A panel that looks like a card, follows the answers, and has its text as ``text/plain``.

    A panel says what ``update`` reads from the answers; what differs between computers, such as
    the notice on Binder, stays out of its text, so that a stored notebook holds none of it.
    """

    def __init__(self, book: AnswerBook, parts: list[widgets.Widget]) -> None:
        """Build the panel from its parts and fill it."""
        self._book = book
        sheet = style_sheet().replace("</style>", f"{_RULES}</style>")
        super().__init__([widgets.HTML(sheet).add_class("axis-hidden"), *parts])
        self.add_class("axis-card").add_class("axis-panel")
        self.update()
        book.watch(self._told)

    def update(self, id: str | None = None) -> None:
        """Read the answer to one question, or all, and show what follows from it."""
        raise NotImplementedError

    @property
    def twin(self) -> str:
        """The panel as text."""
        raise NotImplementedError

    def _told(self, id: str | None) -> None:
        self.update(id)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, str]:
        bundle: dict[str, str] = super()._repr_mimebundle_(**kwargs)
        return {**bundle, "text/plain": self.twin}


def on_binder() -> bool:
    """Return whether this kernel runs in a session of Binder, which ends with all its files."""
    return any(os.environ.get(name) for name in _BINDER)


def session_notice(line: str) -> str:
    """Return the notice that a session on Binder ends, as HTML; blank on other computers.

    Args:
        line: The exported line that stands below the notice; blank if there is none yet.
    """
    what = f"{_SESSION_ENDS} {_COPY if line else _LATER}"
    return f'<div class="axis-notice">{what}</div>' if on_binder() else ""


def notice_of(sentences: list[str]) -> str:
    """Return what has to be said about the answer files, as HTML."""
    return "".join(
        f'<div class="axis-notice" role="status">{html.escape(sentence)}</div>'
        for sentence in dict.fromkeys(sentences)
        if sentence
    )


def line_field(line: str, id: str) -> str:
    """Return a labelled field that shows an exported line and selects it when it is entered.

    Args:
        line: The line.
        id: Id of the field on the page.
    """
    # In a field that is readonly Lab takes keys for commands: Ctrl+A and X would cut every cell. So
    # this one can be typed into, and puts back what it held.
    return (
        f'<label class="axis-name" for="{id}">Your answers as one line</label>'
        f'<textarea id="{id}" rows="3" aria-readonly="true" spellcheck="false" '
        'onfocus="this.select()" oninput="this.value=this.defaultValue;this.select()">'
        f"{html.escape(line)}</textarea>"
    )


def download(text: str, file: str, kind: str, name: str) -> str:
    """Return a link, looking like a button, that downloads a text.

    Args:
        text: What the file will hold.
        file: Name of the file.
        kind: Media type of the file.
        name: What the link says.
    """
    data = base64.b64encode(text.encode()).decode()
    return (
        f'<div class="axis-take"><a class="axis-button" download="{file}" '
        f'href="data:{kind};base64,{data}">{html.escape(name)}</a></div>'
    )
