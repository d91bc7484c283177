"""What JupyterLab saves: a notebook without widget views.

A saved view names a widget that lives in the kernel. Opened again it would show as "model not
found" in place of the card; without it the card's text stands there until the cell is run. This is
a Jupyter server extension, switched on in jupyter-settings/.
"""

from __future__ import annotations

from typing import Any

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def without_views(model: dict[str, Any], **_: Any) -> None:
    """Take widget views out of a notebook that is about to be saved.

    Args:
        model: what the server's contents manager is to save; changed in place.
    """
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    for cell in content.get("cells", []):
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(WIDGET_VIEW, None)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell the server where the extension is."""
    return [{"module": "axislab.saving"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Have the server call ``without_views`` before it saves."""
    server.contents_manager.register_pre_save_hook(without_views)
