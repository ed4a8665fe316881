#!/usr/bin/env python3
"""Opens the pages that a build of Cairn writes in a real browser, and uses them: filter, keyboard, links, print, themes.

    python3 Tests/Page/check.py [--shots FOLDER] [--only PART] EXECUTABLE

Checks that a page loads nothing and breaks no part of its policy, that hostile names and texts stay text, what a screen
reader gets, contrast in both themes, a window of 360 px, and that 10,000 findings open and filter. `audit.js` has what is
checked in every state; axe-core checks the same states where PyPI has it. With --shots it leaves screenshots; --only takes
one of `hostile`, `few`, `many`, `fleet`, `compared` and `rules`.

Needs git and Chromium (Debian's package of that name, which it installs where it may); says so and ends with 0 where there
is none: what is in a page is tested in Swift too.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import chromium
import repository

HERE = pathlib.Path(__file__).resolve().parent
AUDIT = (HERE / "audit.js").read_text()

faults = []
passed = 0


def expect(claim, holds, shown=""):
    global passed
    if holds:
        passed += 1
    else:
        faults.append(claim)
        print(f"FAILED  {claim}: {str(shown)[:600]}")


def axe(work):
    """The script of axe-core from PyPI; None where it cannot be had."""
    folder = work / "packages"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"]
    done = subprocess.run(
        pip + [str(folder), "axe-playwright-python>=0.1.4,<1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    scripts = sorted(folder.rglob("axe.min.js")) if done.returncode == 0 else []
    return scripts[0].read_text() if scripts else None


class Pages:
    """The pages of one run: repositories, what the doctor wrote about them, and the browser."""

    def __init__(self, executable, work, browser, shots):
        self.executable, self.work, self.browser, self.shots = executable, work, browser, shots
        self.environment = repository.environment(work / "home")
        self.axe = axe(work)
        if not self.axe:
            print("axe-core could not be installed: only the checks of audit.js are made")

    def cairn(self, folder, *arguments, expected=(0, 1)):
        done = subprocess.run(
            [self.executable, *arguments], cwd=folder, env=self.environment, stdin=subprocess.DEVNULL,
            capture_output=True)
        if done.returncode not in expected:
            sys.exit(f"FAILED  {arguments} exits {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def open(self, path, fragment=""):
        """Opens a page, and checks what must hold for every page that was opened."""
        self.browser.events.clear()
        self.browser.open(f"file://{path}{fragment}")
        requests = [
            parameters["request"]["url"] for name, parameters in self.browser.events
            if name == "Network.requestWillBeSent" and not parameters["request"]["url"].startswith("about:")
        ]
        address = f"file://{path}"
        expect(
            f"{path.name} loads nothing but itself", len(requests) == 1 and requests[0].startswith(address), requests)
        self.quiet(path.name)

    def quiet(self, what):
        """Nothing was reported: no breach of the policy, no error of a script, no dialog."""
        loud = [
            (name, parameters) for name, parameters in self.browser.events
            if name in ("Log.entryAdded", "Runtime.exceptionThrown", "Page.javascriptDialogOpening")
        ]
        expect(f"{what} breaks no policy and has no error", loud == [], loud)

    def value(self, expression, timeout=60):
        return self.browser.evaluate(expression, timeout)

    def set(self, name, value):
        """Gives a field of the filter a value, as a user does, and returns the milliseconds until the next frame."""
        return self.value(f"""new Promise((done) => {{
          const field = document.querySelector(`#filter [name={name}]`);
          const start = performance.now();
          field.value = {json.dumps(value)};
          field.dispatchEvent(new Event("input", {{ bubbles: true }}));
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        }})""")

    def shown(self):
        """The numbers in the line about the result, after it has been written: it stays the same for a while."""
        line = "document.getElementById('shown').textContent"
        text, since, end = None, time.monotonic(), time.monotonic() + 20
        while time.monotonic() < end and not (text and time.monotonic() - since > 0.5):
            before, text = text, self.value(line)
            if text != before:
                since = time.monotonic()
            time.sleep(0.05)
        return [int(number) for number in re.findall(r"\d+", re.sub(r"[,.\u202f]", "", text or ""))]

    def audit(self, what, with_axe=True):
        """Both audits, in the state that the page is in."""
        found = self.value(AUDIT)
        expect(f"{what}: the audit finds nothing", found == [], found)
        if not self.axe or not with_axe:
            return
        self.browser.evaluate(self.axe + "; 0")
        result = self.value(
            "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations.map((one) => "
            "[one.id, one.nodes.length, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary]))", timeout=600)
        expect(f"{what}: axe-core finds nothing", result == [], result)

    def shoot(self, name):
        if self.shots:
            self.browser.screenshot(self.shots / f"{name}.png")

    def themes(self, name, target):
        """Both audits and pictures in both themes, wide and narrow, at the top and at an element."""
        for theme in ("light", "dark"):
            for width in (1200, 360):
                self.browser.theme(theme)
                self.browser.width(width)
                self.value("scrollTo(0, 0)")
                self.shoot(f"{name}-{theme}-{width}")
                self.value(f"document.getElementById({json.dumps(target)}).scrollIntoView()")
                time.sleep(0.2)
                self.shoot(f"{name}-{theme}-{width}-list")
                self.audit(f"{name}, {theme}, {width} px")
        self.browser.theme("light")
        self.browser.width(1200)


def hostile(pages):
    """Names and contents that want to be markup, and what a user does with a page of them."""
    folder = pages.work / "hostile"
    key = repository.hostile(folder)
    report = json.loads(pages.cairn(folder, "doctor", "--format", "json"))
    path = pages.work / "hostile.html"
    pages.cairn(folder, "doctor", "--format", "html", "--output", str(path))
    text = path.read_text()
    expect("a secret is not in the page", key not in text and key[4:] not in text)
    expect("no invisible character is in the page", not set(text) & set("\u202e\u200b\x07\x1b\u2028"))
    pages.open(path)
    count = len(report["findings"])
    expect("every finding is counted", pages.shown() == [count, count], pages.shown())
    titles = pages.value("[...document.querySelectorAll('.place')].map((node) => node.textContent)")
    expect("a hostile path is shown as text", any("<img src=x" in title for title in titles), titles[:5])
    expect("a bidirectional character is visible", "\\u{202E}" in pages.value("document.body.textContent"))
    expect("no script of a repository ran", pages.value("document.querySelectorAll('script').length") == 2)
    pages.themes("hostile", "findings")

    # The keyboard: the skip link first, then the list and back.
    pages.value("scrollTo(0, 0); document.activeElement.blur()")
    pages.browser.press("Tab")
    expect("the first Tab reaches the skip link", pages.value("document.activeElement.className") == "skip")
    ring = pages.value("getComputedStyle(document.activeElement).outlineStyle")
    expect("the focus is visible", ring != "none", ring)
    pages.browser.press("Enter", text="\r")
    expect("the skip link leads to the findings", pages.value("document.activeElement.id") == "findings")
    pages.browser.press("Tab")
    where = "document.activeElement.getAttribute('aria-posinset')"
    expect("Tab then reaches the first finding", pages.value(where) == "1", pages.value("document.activeElement.outerHTML"))
    for _ in range(3):
        pages.browser.press("PageDown")
    expect("Page Down reaches the fourth finding", pages.value(where) == "4", pages.value(where))
    pages.browser.press("PageUp")
    expect("Page Up goes back", pages.value(where) == "3", pages.value(where))
    pages.browser.press("End", modifiers=2)
    expect("Control-End leaves the list", pages.value("document.activeElement.id") == "end")

    # What a screen reader gets.
    nodes = pages.browser.send("Accessibility.getFullAXTree")["nodes"]

    def named(role):
        return [node.get("name", {}).get("value", "") for node in nodes if node.get("role", {}).get("value") == role]

    expect("the list is a feed with a name", named("feed") == ["Findings"], named("feed"))
    expect("every article has a name with its severity", named("article") and all(
        name.split(" ")[0] in ("error", "warning", "info") for name in named("article")), named("article")[:3])
    for role in ("checkbox", "combobox", "searchbox", "button"):
        expect(f"every {role} has a name", named(role) and all(named(role)), named(role))

    # Links to a filter and to a finding.
    rule = report["findings"][0]["rule"]
    pages.open(path, f"#rule={rule}&severity=error,warning")
    wanted = sum(one["rule"] == rule and one["severity"] != "info" for one in report["findings"])
    expect("a link to a filter sets it", pages.shown()[0] == wanted, (pages.shown(), wanted))
    pages.open(path)
    address = pages.value("[...document.querySelectorAll('article .link')].at(-1).getAttribute('href')")
    pages.open(path, address)
    expect("a link to a finding focuses it", pages.value("document.activeElement.id") == address.replace(
        "#finding=", "finding-"), address)
    # Without scripts there are totals and a message.
    pages.browser.send("Emulation.setScriptExecutionDisabled", value=True)
    pages.browser.open(f"file://{path}")
    pages.browser.send("Emulation.setScriptExecutionDisabled", value=False)
    snapshot = pages.value("document.body.innerText")
    expect("without scripts the page says what is missing", "needs JavaScript" in snapshot and "Totals" in snapshot)
    expect("without scripts no form is shown", pages.value("document.getElementById('filter').checkVisibility()") is False)


def many(pages, findings):
    """A page with many findings: size, times, filter, the end of the list, print."""
    folder = pages.work / f"many-{findings}"
    repository.large(folder, findings)
    report = json.loads(pages.cairn(folder, "doctor", "--format", "json"))
    path = pages.work / f"many-{findings}.html"
    start = time.monotonic()
    pages.cairn(folder, "doctor", "--format", "html", "--output", str(path))
    seconds = time.monotonic() - start
    pages.browser.width(1200)
    pages.open(path)
    count = len(report["findings"])
    expect(f"all {count} findings are counted", pages.shown() == [count, count], pages.shown())
    paint = pages.value("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    ready = pages.value("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")

    def number(test):
        return sum(bool(test(one)) for one in report["findings"])

    filters = [
        ("text", "missing-3", lambda one: "missing-3.md" in one["message"]),
        ("path", "/skills/group-06/", lambda one: one["path"].startswith("skills/group-06/")),
        ("rule", "frontmatter.known-keys", lambda one: one["rule"] == "frontmatter.known-keys"),
        ("fix", "safe", lambda one: one["fix"] and one["fix"]["safe"]),
        ("order", "severity", lambda one: True),
    ]
    opened = pages.browser.processor()
    times, busy = [], []
    for name, value, test in filters:
        before = pages.browser.processor()
        times.append(pages.set(name, value))
        busy.append(pages.browser.processor() - before)
        if name != "order":
            expect(f"the filter for {name} selects what the report has", pages.shown() == [number(test), count], (
                value, pages.shown(), number(test)))
        times.append(pages.set(name, ""))
    pages.value("document.querySelector('[name=severity][value=error]').click()")
    others = number(lambda one: one["severity"] != "error")
    expect("there are errors and others", 0 < others < count, others)
    expect("the filter for severity selects what the report has", pages.shown()[0] == others, pages.shown())
    expect("the filter is in the address", "severity=warning" in pages.value("location.hash"), pages.value("location.hash"))
    pages.value("document.querySelector('#filter [type=reset]').click()")
    expect("a reset shows all", pages.shown() == [count, count], pages.shown())
    # The slowest frame while the whole list passes by.
    frame = pages.value("""new Promise((done) => {
      const height = document.documentElement.scrollHeight;
      let [step, last, slowest] = [0, performance.now(), 0];
      const next = (now) => {
        slowest = Math.max(slowest, now - last);
        last = now;
        if (step > 60) return done(slowest);
        step += 1;
        scrollTo(0, height * step / 60);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    })""")
    # Heights are estimates until a part was shown, so the end moves while it comes near.
    for _ in range(10):
        pages.value("scrollTo(0, document.documentElement.scrollHeight)")
        time.sleep(0.1)
    last = pages.value("[...document.querySelectorAll('article')].at(-1).getAttribute('aria-posinset')")
    expect("the last finding is at the end of the list", int(last) == count, last)
    kept = pages.value("document.querySelectorAll('article').length")
    expect("most findings are not in the document", kept < 800, kept)

    # Print: what passes the filter, up to a bound that is named.
    pages.value("dispatchEvent(new Event('beforeprint'))")
    on_paper = pages.value("document.querySelectorAll('article').length")
    expect("up to 1,000 findings are printed", on_paper == min(count, 1000), on_paper)
    note = pages.value("document.getElementById('cut').textContent")
    expect("what is not printed is named", ("1,000" in note) == (count > 1000), note)
    pages.value("dispatchEvent(new Event('afterprint'))")
    pages.set("path", "/skills/group-06/skill-0006/")
    pages.value("addEventListener('beforeprint', () => { document.title = document.querySelectorAll('article').length })")
    pdf = pages.browser.send("Page.printToPDF", printBackground=True)["data"]
    expect("a page can be printed", len(pdf) > 1000 and pages.value("document.title") == str(pages.shown()[0]), len(pdf))
    pages.quiet(path.name)
    # Generous, because a machine of CI may be slow; what was measured is printed.
    expect("no filter takes three seconds", max(times) < 3000, times)
    print(
        f"{count} findings: {path.stat().st_size:,} bytes, written in {seconds:.1f} s; first paint after {paint:.0f} ms, "
        f"ready after {ready:.0f} ms, filters {min(times):.0f} to {max(times):.0f} ms, slowest frame {frame:.0f} ms; "
        f"processor time: {opened:.0f} ms to open, {min(busy):.0f} to {max(busy):.0f} ms for a filter")
    if findings < 1000:
        pages.set("path", "")
        pages.themes(f"many-{findings}", "findings")


def fleet(pages, count, findings):
    """One page over many repositories: filter by repository, those that failed, hostile names, the trend of each."""
    folder = pages.work / "fleet"
    names = [f"team-{number % 8}/shop-{number:03}" for number in range(count)] + [
        "<img src=x onerror=alert(1)>", "a\u202eb", "quote\"' & more"]
    for name in names:
        repository.large(folder / name, findings // len(names))
    repository.initialize(folder / "broken")
    (folder / "broken" / ".git" / "config").write_text("[core\n")
    report = json.loads(pages.cairn(folder, "workspace", "doctor", "--format", "json", expected=(2,)))
    former = pages.work / "fleet.json"
    former.write_text(json.dumps(report))
    changed = folder / names[0] / "skills" / "group-00" / "skill-0000" / "SKILL.md"
    changed.write_text(changed.read_text().replace("missing-0.md", "missing-10.md").replace("colour: red\n", ""))
    path = pages.work / "fleet.html"
    start = time.monotonic()
    arguments = ["workspace", "doctor", "--format", "html", "--against", str(former), "--output", str(path)]
    pages.cairn(folder, *arguments, expected=(2,))
    seconds = time.monotonic() - start
    report = json.loads(pages.cairn(folder, "workspace", "doctor", "--format", "json", expected=(2,)))
    rows = report["repositories"]
    total = sum(len(row.get("findings", [])) for row in rows)
    pages.browser.width(1200)
    pages.open(path)
    expect("every finding of every repository is counted", pages.shown() == [total, total], (pages.shown(), total))
    title = pages.value("document.title")
    expect("the title says how many repositories", title.endswith(f"{len(rows)} repositories"), title)
    offered = pages.value("[...document.querySelectorAll('[name=repository] option')].slice(1).map((one) => one.textContent)")
    expect("every repository can be selected", len(offered) == len(rows), offered)
    expect("a hostile repository is offered as text", "<img src=x onerror=alert(1)>" in offered and "a\\u{202E}b" in offered)
    failed = pages.value("document.querySelector('#totals ~ ul').textContent")
    expect("a repository that failed is named with its reason", "broken" in failed and "bad config" in failed, failed)
    times = []
    for place in (0, 1, len(rows) // 2):
        times.append(pages.set("repository", str(place)))
        expect("the filter for a repository selects its findings", pages.shown() == [
            len(rows[place].get("findings", [])), total], (rows[place]["name"], pages.shown()))
        shown = pages.value("[...new Set([...document.querySelectorAll('article .repository')].map((one) => one.textContent))]")
        expect("only that repository is shown", len(shown) <= 1, shown)
    pages.set("repository", "")
    number = next(place for place, row in enumerate(rows) if row["name"] == names[3])
    pages.open(path, f"#repository={number}&rule=link.target-exists")
    wanted = sum(one["rule"] == "link.target-exists" for one in rows[number]["findings"])
    expect("a link to a repository and a rule sets both", pages.shown()[0] == wanted, (pages.shown(), wanted))
    pages.open(path)
    times.append(pages.set("text", "shop-004"))
    mine = next(row for row in rows if row["name"].endswith("shop-004"))
    expect("the text filter finds a repository by its name", pages.shown()[0] == len(mine["findings"]), pages.shown())
    pages.set("text", "")
    pages.set("since", "new")
    expect("the trend is that of each repository", pages.shown()[0] == 1, pages.shown())
    pages.set("since", "")
    pages.quiet(path.name)
    expect("no filter over the fleet takes three seconds", max(times) < 3000, times)
    print(f"{total} findings in {len(rows)} repositories: {path.stat().st_size:,} bytes, written in {seconds:.1f} s; "
          f"filters {min(times):.0f} to {max(times):.0f} ms")
    pages.set("repository", str(number))
    pages.themes("fleet", "findings")


def compared(pages):
    """The trend against a former report, and the page in every language."""
    folder = pages.work / "compared"
    repository.large(folder, 100)
    former = pages.work / "former.json"
    pages.cairn(folder, "doctor", "--format", "json", "--output", str(former))
    for place in (0, 2, 4):
        document = folder / "skills" / f"group-0{place}" / f"skill-000{place}" / "SKILL.md"
        document.write_text(document.read_text().replace("missing-0.md", "missing-10.md").replace("colour: red\n", ""))
    path = pages.work / "compared.html"
    arguments = ["doctor", "--format", "html", "--against", str(former), "--output", str(path)]
    pages.cairn(folder, *arguments)
    pages.open(path)
    row = pages.value("[...document.querySelector('table tbody').rows].map((row) => [...row.cells].slice(1, 5).map((cell) => +cell.textContent))")
    expect("now is before plus new minus resolved", all(
        now == before + new - resolved for now, before, new, resolved in row), row)
    new = sum(one[2] for one in row)
    expect("new findings are counted", new == 3, row)
    pages.set("since", "new")
    expect("the new findings can be selected", pages.shown()[0] == new, pages.shown())
    pages.value("document.querySelector('#totals ~ details').open = true; document.querySelector('#totals').scrollIntoView()")
    pages.shoot("compared")
    pages.audit("a comparison")
    for language in ("es", "fr", "hi", "ko", "zh"):
        pages.cairn(folder, *arguments, "--lang", language)
        pages.open(path)
        expect(f"the page is in {language}", pages.value("document.documentElement.lang") == language)
        pages.shoot(f"compared-{language}")
        gaps = pages.value("document.body.innerText.match(/\\{\\w+\\}|undefined/g)")
        expect(f"no placeholder is left in {language}", gaps is None, gaps)


def rules(pages):
    """The reference of all rules."""
    path = pages.work / "rules.html"
    path.write_text(pages.cairn(pages.work, "rule", "--format", "html"))
    count = len(json.loads(pages.cairn(pages.work, "rule", "--format", "json"))["rules"])
    pages.open(path)
    expect("every rule is counted", pages.shown() == [count, count], pages.shown())
    pages.set("rule", "link")
    visible = pages.value("[...document.querySelectorAll('article')].filter((one) => !one.hidden).map((one) => one.id)")
    expect("a group can be selected", visible and all(one.startswith("link.") for one in visible), visible)
    pages.set("rule", "")
    pages.open(path, "#skill.name-matches-folder")
    top = pages.value("document.getElementById('skill.name-matches-folder').getBoundingClientRect().top")
    expect("a link to a rule shows it", -5 <= top <= 100, top)
    expect("an arrow is before the place of a finding", pages.value("document.querySelectorAll('mark.arrow').length") > count)
    print(f"{count} rules: {path.stat().st_size:,} bytes")
    pages.audit("all rules", with_axe=False)
    # axe-core takes minutes for all of them, so it gets those of one group.
    pages.set("rule", "link")
    pages.themes("rules", "link.target-exists")


def main():
    arguments = sys.argv[1:]
    shots = None
    if arguments[:1] == ["--shots"]:
        shots = pathlib.Path(arguments[1]).resolve()
        shots.mkdir(parents=True, exist_ok=True)
        arguments = arguments[2:]
    only = None
    if arguments[:1] == ["--only"]:
        only, arguments = arguments[1], arguments[2:]
    if len(arguments) != 1:
        sys.exit(__doc__)
    browser_path = chromium.executable()
    if not browser_path:
        print("left out: Chromium is missing and could not be installed")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = pathlib.Path(folder).resolve()
        browser = chromium.Chromium(browser_path, work / "profile")
        try:
            pages = Pages(str(pathlib.Path(arguments[0]).resolve()), work, browser, shots)
            parts = {
                "hostile": lambda: hostile(pages), "few": lambda: many(pages, 500), "many": lambda: many(pages, 10_000),
                "fleet": lambda: fleet(pages, 40, 10_000), "compared": lambda: compared(pages),
                "rules": lambda: rules(pages)}
            for name, part in parts.items():
                if only in (None, name):
                    part()
        finally:
            browser.close()
    if faults:
        sys.exit(f"{len(faults)} of {passed + len(faults)} checks failed")
    print(f"{passed} checks passed")


if __name__ == "__main__":
    main()
