"""The Markdown page of all figures: written, read again, and compared by ratios."""

import os
import platform
import re

HEAD = "| command | min | median | spread | ratio | change | processor time | peak memory |"
RULE = "|---|---:|---:|---:|---:|---:|---:|---:|"


def machine(executable):
    """What the figures were measured on."""
    load = " ".join(f"{value:.2f}" for value in os.getloadavg())
    return (
        f"{os.cpu_count()} processors ({platform.machine()}), load {load} at the start, "
        f"{platform.system()} {platform.release()}, executable of {executable.stat().st_size:,} bytes.")


def milliseconds(seconds):
    value = seconds * 1000
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def figure(value, unit):
    return f"{value:,.0f}" if unit == "instructions" else milliseconds(value)


def change(ratio, old):
    """The change of a ratio since the kept page, in percent."""
    if ratio is None:
        return "–"
    if not old:
        return "new"
    return f"{(ratio / old - 1) * 100:+.1f} %"


def lines(table, kept):
    """A table in Markdown, with the changes against the kept ratios."""
    yield f"## {table.title}"
    yield ""
    unit = "instructions" if table.unit == "instructions" else "milliseconds"
    base = f"; the ratio is to `{table.base}`" if table.base else ""
    yield f"In {unit}{base}. {table.note}".rstrip()
    yield ""
    yield HEAD
    yield RULE
    for row in table.rows:
        ratio = table.ratio(row)
        cells = [
            f"`{row.command}`", figure(row.least, table.unit), figure(row.median, table.unit),
            "–" if row.spread is None else f"{row.spread:.1f} %",
            "–" if ratio is None else f"{ratio:.3f}" if ratio < 10 else f"{ratio:.1f}",
            change(ratio, kept.get((table.title, row.command))),
            "–" if row.processor is None else milliseconds(row.processor),
            "–" if row.memory is None else f"{row.memory / 2**20:.1f} MB"]
        yield f"| {' | '.join(cells)} |"
    for remark in table.remarks:
        yield ""
        yield remark
    yield ""


def text(about, tables, left_out, kept, against):
    """The whole page."""
    page = [
        "# Benchmarks", "", "Written by `Tests/Benchmarks/benchmark.sh`. " + about, "",
        "The spread is the distance of the quartiles in percent of the median (with fewer than four runs, of the slowest and the",
        "fastest). The processor time is the mean of user and system time, the peak memory that of one run. "
        "The change is that of the",
        f"ratio against the page of the last release{'' if kept else ' (there was none)'}: times of two machines cannot be "
        "compared, ratios can.", ""]
    for table in tables:
        page += lines(table, kept)
    if left_out:
        page += ["## Left out", ""] + [f"- {line}" for line in left_out] + [""]
    gone = missing(tables, kept)
    if gone:
        page += [f"## Only in {against.name}", ""] + [f"- {title}: `{name}`" for title, name in gone] + [""]
    return "\n".join(page)


def missing(tables, kept):
    """Rows of the kept page that the tables of the same titles lack."""
    titles = {table.title for table in tables}
    here = {(table.title, row.command) for table in tables for row in table.rows}
    return sorted(key for key in kept if key[0] in titles and key not in here)


def ratios(path):
    """The ratios of a page, by the title of the table and the command."""
    found, title = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            title = line[3:].strip()
        row = re.match(r"\| `(.+)` \| [^|]+ \| [^|]+ \| [^|]+ \| ([\d.]+) \|", line)
        if row and title:
            found[(title, row[1])] = float(row[2])
    return found
