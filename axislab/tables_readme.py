"""The guide to the tables: the text of data/README.md, made from the data package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axislab.tables import DATA, package


def data_readme() -> str:
    """Return the text of data/README.md (Markdown): one section a table.

    It is made from data/datapackage.json alone, so that the guide and the description
    that is validated cannot part. Change the package, then write this text anew.

    Raises:
        DamagedDataError: if the data package is missing or is not JSON.
    """
    described = package()
    resources = described["resources"]
    overview = [f"- [{r['name']}](#{r['name']}): {r['title']}" for r in resources]
    parts = [
        f"# {described['title']}",
        described["description"],
        "This page is made from `datapackage.json` (Data Package standard); do not edit it by "
        'hand. In Python: `from axislab.tables import table`, then `table("gdp")`.',
        "\n".join(overview),
        *(_section(resource) for resource in resources),
    ]
    return "\n\n".join(parts) + "\n"


def write_data_readme() -> Path:
    """Write data/README.md anew, after the data package has changed; return its path."""
    path = DATA / "README.md"
    path.write_text(data_readme(), encoding="utf-8")
    return path


def _section(resource: dict[str, Any]) -> str:
    """Describe one table or map: caveats, columns, keys, sources, terms."""
    head = [f"## {resource['name']}", f"**{resource['title']}.** {resource['description']}"]
    origin = [
        f"- Under figures: {resource['sourceLine']}",
        *(f"- Source: {_source(entry)}" for entry in resource["sources"]),
        *(f"- Terms: {_terms(entry)}" for entry in resource["licenses"]),
    ]
    if "schema" not in resource:
        file = f"- File: `{resource['path']}`; in Python: `axislab.tables.base_map()`"
        return "\n\n".join([*head, "\n".join([file, *origin])])
    schema = resource["schema"]
    columns = [
        f"| `{field['name']}` | {field['type']} | {field['unit']} | {field['description']} |"
        for field in schema["fields"]
    ]
    links = [
        f"`{', '.join(key['fields'])}` → `{key['reference']['resource']}`"
        for key in schema.get("foreignKeys", [])
    ]
    keys = [f"- One row for each: {', '.join(schema['primaryKey'])}"]
    if links:
        keys.append(f"- Links: {'; '.join(links)}")
    table = "\n".join(["| column | type | unit | meaning |", "|---|---|---|---|", *columns])
    return "\n\n".join([*head, table, "\n".join([*keys, *origin])])


def _source(entry: dict[str, str]) -> str:
    """Say in one line who made a table, which series and vintage, and where it stands."""
    details = [entry[key] for key in ("series", "vintage") if key in entry]
    inside = f" ({'; '.join(details)})" if details else ""
    return f"{entry['organization']}, [{entry['title']}]({entry['path']}){inside}"


def _terms(entry: dict[str, str]) -> str:
    """Say in one line under which terms a table may be used."""
    return f"[{entry['title']}]({entry['path']})" if "path" in entry else entry["title"]
