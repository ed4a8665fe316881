// The list of findings. It is a feed (ARIA Authoring Practices Guide, "Feed Pattern"): every finding is an article that
// knows its number and how many there are, but only those near the window are in the document. Parts of the list that are
// not have the height that they had, or probably have, so that the scroll bar is right.
//
// A feed and not a table or a list box, because a screen reader then reads headings, code and links of a finding as such,
// and Page Down reaches the next finding although it is not in the document yet. Find-in-page of the browser only knows
// what is near the window; the filter for text knows all.

const data = JSON.parse(document.getElementById("data").textContent);
const form = document.getElementById("filter");
const feed = document.getElementById("feed");
const shown = document.getElementById("shown");
const empty = document.getElementById("empty");

/** How many findings a part of the list has. */
const partSize = 20;
/** How many parts stay in the document although they are not near the window. */
const keptParts = 12;
/** How many findings are printed at most. */
const printed = 1000;

/** What is searched for text, in lower case: of all findings once it is needed, and before that of as many as there was
 * time for. */
const haystacks = [];
/** The indices of the findings that pass the filter, in the chosen order. */
let passing = [];
/** The parts of the list: `{node, first, height, isFilled}`. */
let parts = [];
/** The height of a finding, as an average of those that were shown. */
let usualHeight = 220;
let isPrinting = false;
/** Where the window was before it was printed, in pixels from the top. */
let windowTop = 0;

// --- One finding

/** The path of a finding with line and column. */
function place(finding) {
  const { path } = data.files[finding.file];
  return finding.line ? `${path}:${finding.line}:${finding.column}` : path;
}

/** A line of a file; the marked part begins and ends at offsets of its text, which may be missing. */
function sourceLine(number, text, from, to) {
  const code = element("code");
  if (from === null) {
    code.append(text);
  } else {
    const mark = element("mark", from === to ? { class: "point" } : null, text.slice(from, to));
    code.append(text.slice(0, from), mark, text.slice(to));
  }
  const gutter = element("span", { class: "number" }, String(number));
  return element("span", { class: "line" }, gutter, code);
}

/** The lines of the file near a finding. */
function source(finding) {
  const { first, last, mark, text } = finding.source;
  const [fromLine, from, toLine, to] = mark;
  const { lines } = data.files[finding.file];
  const block = element("pre", { class: "source", role: "group", "aria-label": message(data.texts.lines) });
  for (let number = first; number <= last; number += 1) {
    const line = number === fromLine && text !== undefined ? text : lines[number] ?? "";
    const isMarked = number >= fromLine && number <= toLine;
    const lower = isMarked ? (number === fromLine ? from : 0) : null;
    block.append(sourceLine(number, line, lower, number === toLine ? to : line.length));
  }
  return block;
}

/** A unified diff; `more` is how many lines were left out. */
function diff(text, more, label) {
  const block = element("pre", { class: "diff", role: "group", "aria-label": label });
  for (const line of text.split("\n")) {
    const isHead = line.startsWith("--- ") || line.startsWith("+++ ");
    const name = isHead ? "span" : line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : "span";
    const kind = isHead || line.startsWith("@@") || line.startsWith("diff ") ? "line head" : "line";
    block.append(element(name, { class: kind }, element("code", null, line)));
  }
  if (more > 0) block.append(element("span", { class: "line head" }, message(data.texts.moreLines, { count: more })));
  return block;
}

/** Why there is the rule, and what it is based on; these texts are in English. null for a rule that is not known. */
function reason(rule) {
  if (!rule.why) return null;
  const why = element("p", { lang: "en" }, ...sentence(rule.why));
  const basis = rule.source
    ? element("p", { class: "basis" }, message(data.texts.source), " ", element("span", { lang: "en" }, rule.source))
    : null;
  const summary = element("summary", null, message(data.texts.why));
  if (rule.summary) summary.append(" ", element("span", { lang: "en" }, ...sentence(rule.summary)));
  return element("details", isPrinting ? { open: "" } : null, summary, why, basis);
}

/** The article of a finding; `position` counts from 0 among those that pass the filter. */
function article(index, position) {
  const finding = data.findings[index];
  const rule = data.rules[finding.rule];
  const { repository } = data.files[finding.file];
  const heading = element(
    "h3",
    { id: `h-${finding.id}` },
    element("span", { class: `severity ${finding.severity}` }, message(data.texts[finding.severity])),
    " ",
    element("bdi", null, ...sentence(finding.message)),
  );
  const about = element(
    "p",
    { class: "about", id: `p-${finding.id}` },
    data.repositories.length > 1 ? element("bdi", { class: "repository" }, data.repositories[repository]) : null,
    data.repositories.length > 1 ? " " : null,
    element("bdi", { class: "place" }, place(finding)),
    " ",
    element("a", { href: `#rule=${encodeURIComponent(rule.id)}`, class: "rule" }, rule.id),
    finding.isNew ? " " : null,
    finding.isNew ? element("span", { class: "new" }, message(data.texts.isNew)) : null,
    " ",
    element("a", { href: `#finding=${finding.id}`, class: "link", "aria-label": message(data.texts.link) }, "#"),
  );
  const made = element(
    "article",
    {
      id: `finding-${finding.id}`,
      class: finding.severity,
      tabindex: "0",
      "aria-labelledby": `h-${finding.id}`,
      "aria-describedby": `p-${finding.id}`,
      "aria-posinset": position + 1,
      "aria-setsize": passing.length,
    },
    heading,
    about,
  );
  if (finding.source) made.append(source(finding));
  if (finding.change) made.append(diff(finding.change.text, finding.change.more, message(data.texts.change)));
  if (finding.help) made.append(element("p", { class: "help" }, element("bdi", null, ...sentence(finding.help))));
  if (finding.fix) {
    const words = message(finding.fix.isSafe ? data.texts.fix : data.texts.unsafeFix, { description: finding.fix.text });
    made.append(element("p", { class: "fix" }, element("bdi", null, ...sentence(words))));
    if (finding.fix.diff) made.append(diff(finding.fix.diff.text, finding.fix.diff.more, message(data.texts.diff)));
  }
  const why = reason(rule);
  if (why) made.append(why);
  return made;
}

// --- The list, in parts

/** Puts the findings of a part into the document. */
function fill(part) {
  if (part.isFilled) return;
  part.isFilled = true;
  const articles = [];
  for (let position = part.first; position < part.end; position += 1) {
    articles.push(article(passing[position], position));
  }
  part.node.replaceChildren(...articles);
  part.node.style.blockSize = "";
}

/** Takes the findings of parts out of the document; they keep their heights, which are all read before any is written. */
function clear(some) {
  const free = some.filter((part) => !part.node.contains(document.activeElement));
  const heights = free.map((part) => part.node.getBoundingClientRect().height);
  free.forEach((part, place) => {
    part.isFilled = false;
    part.node.style.blockSize = `${heights[place]}px`;
    part.node.replaceChildren();
    usualHeight = heights[place] / (part.end - part.first);
  });
}

const observer = new IntersectionObserver(
  (entries) => {
    if (isPrinting) return;
    for (const entry of entries) {
      const part = parts[Number(entry.target.dataset.part)];
      if (part?.node !== entry.target) continue;
      part.isNear = entry.isIntersecting;
      if (part.isNear) fill(part);
    }
    const far = parts.filter((part) => part.isFilled && !part.isNear);
    if (far.length > keptParts) clear(far.slice(0, far.length - keptParts));
  },
  { rootMargin: "600px 0px" },
);

/** Makes the list of the findings that pass, of which the first are in the document at once. */
function list() {
  observer.disconnect();
  feed.setAttribute("aria-busy", "true");
  parts = [];
  const end = isPrinting ? Math.min(printed, passing.length) : passing.length;
  for (let first = 0; first < end; first += partSize) {
    const part = { first, end: Math.min(first + partSize, end), isFilled: false, isNear: false };
    part.node = element("div", { class: "part", "data-part": parts.length });
    part.node.style.blockSize = `${(part.end - first) * usualHeight}px`;
    parts.push(part);
  }
  feed.replaceChildren(...parts.map((part) => part.node));
  for (const part of isPrinting ? parts : parts.slice(0, 1)) fill(part);
  for (const part of parts) observer.observe(part.node);
  feed.setAttribute("aria-busy", "false");
  empty.hidden = passing.length > 0;
}

/** Moves the focus to a finding, by its place in the list; false if there is none. */
function focus(position) {
  const part = parts[Math.floor(position / partSize)];
  if (position < 0 || position >= passing.length || !part) return false;
  fill(part);
  const target = part.node.children[position - part.first];
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "start" });
  return true;
}

// --- The filter

function haystack(finding) {
  const { path, lines, repository } = data.files[finding.file];
  const line = finding.source ? finding.source.text ?? lines[finding.source.mark[0]] ?? "" : "";
  const name = data.repositories.length > 1 ? data.repositories[repository] : "";
  const words = [name, path, data.rules[finding.rule].id, finding.message, finding.help ?? "", line];
  return words.join("\n").toLowerCase();
}

/** Makes what is searched of more findings: of so many, or of all. */
function prepare(count = Infinity) {
  const end = Math.min(data.findings.length, haystacks.length + count);
  while (haystacks.length < end) haystacks.push(haystack(data.findings[haystacks.length]));
}

/** Prepares the search while the browser has nothing else to do. */
function prepareLater() {
  if (haystacks.length === data.findings.length) return;
  const next = () => {
    prepare(500);
    prepareLater();
  };
  if (window.requestIdleCallback) requestIdleCallback(next);
  else setTimeout(next, 50);
}

/** A function that tells whether the finding with an index passes a filter. */
function test(filter) {
  const severities = filter.has("severity") ? new Set(filter.get("severity").split(",")) : null;
  // A slash at the beginning means the root of the repository.
  const path = (filter.get("path") ?? "").trim();
  const ofPath = path.startsWith("/") ? matcher(path.slice(1), true) : matcher(path);
  const ofText = matcher(filter.get("text") ?? "");
  if (ofText) prepare();
  const rule = filter.get("rule");
  const rules = data.rules.map(({ id }) => isOfRule(id, rule));
  const repository = filter.has("repository") ? Number(filter.get("repository")) : null;
  const files = data.files.map(
    (file) => (repository === null || file.repository === repository) && (!ofPath || ofPath(file.path.toLowerCase())),
  );
  const fix = filter.get("fix");
  const since = filter.get("since");
  return (index) => {
    const finding = data.findings[index];
    return (
      files[finding.file] && rules[finding.rule] && (!severities || severities.has(finding.severity)) &&
      (!fix || fix === (finding.fix ? (finding.fix.isSafe ? "safe" : "unsafe") : "none")) &&
      (!since || since === (finding.isNew ? "new" : "known")) && (!ofText || ofText(haystacks[index]))
    );
  };
}

/** Sorts indices; findings that are equal in this keep the order of the report, which is by path and line. */
function sort(indices, order) {
  const ranks = { error: 0, warning: 1, info: 2 };
  const key = { severity: (finding) => ranks[finding.severity], rule: (finding) => finding.rule }[order];
  return key ? indices.sort((a, b) => key(data.findings[a]) - key(data.findings[b]) || a - b) : indices;
}

const tell = later(() => {
  shown.textContent = message(data.texts.shown, { shown: passing.length, count: data.findings.length });
}, 150);

const record = later(() => writeAddress(filterOf(form)), 150);

function apply() {
  const filter = filterOf(form);
  const passes = test(filter);
  passing = [];
  for (let index = 0; index < data.findings.length; index += 1) if (passes(index)) passing.push(index);
  sort(passing, filter.get("order"));
  list();
  tell();
}

function change() {
  apply();
  record();
}

/**
 * Shows what the address names: a filter, a finding, or both. A link to a finding keeps the filter, unless the filter hides
 * the finding.
 */
function followAddress(isFirst) {
  const wanted = filterInAddress();
  if (!wanted) {
    if (isFirst) apply();
    return;
  }
  if (isFirst || !wanted.has("finding")) {
    setFilter(form, wanted);
    apply();
  }
  const index = data.findings.findIndex((finding) => finding.id === wanted.get("finding"));
  if (index < 0) {
    if (!isFirst) document.getElementById("findings").focus();
    return;
  }
  if (!passing.includes(index)) {
    setFilter(form, new URLSearchParams());
    apply();
  }
  focus(passing.indexOf(index));
}

form.addEventListener("input", change);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(change));
window.addEventListener("hashchange", () => followAddress(false));

// The keys of a feed; Page Up before the first finding and Page Down after the last one leave it.
feed.addEventListener("keydown", (event) => {
  const current = event.target.closest("article");
  if (!current || event.altKey || event.metaKey || event.shiftKey) return;
  const position = Number(current.getAttribute("aria-posinset")) - 1;
  let isDone = false;
  if (event.ctrlKey) {
    const target = { Home: form.querySelector("input"), End: document.getElementById("end") }[event.key];
    target?.focus();
    isDone = target !== undefined;
  } else if (event.key === "PageDown") {
    isDone = focus(position + 1);
  } else if (event.key === "PageUp") {
    isDone = focus(position - 1);
  }
  if (isDone) event.preventDefault();
});

// Paper shows what passes the filter, up to a bound that it names.
window.addEventListener("beforeprint", () => {
  isPrinting = true;
  windowTop = window.scrollY;
  document.getElementById("cut").textContent =
    passing.length > printed ? message(data.texts.cut, { bound: printed, count: passing.length }) : "";
  list();
});
window.addEventListener("afterprint", () => {
  isPrinting = false;
  document.getElementById("cut").textContent = "";
  list();
  window.scrollTo(0, windowTop);
});

for (const node of document.querySelectorAll("[data-scripted]")) node.hidden = false;
followAddress(true);
prepareLater();
