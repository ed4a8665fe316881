// The filter of the page of rules. The rules are in the document already; those that do not pass are hidden.

const form = document.getElementById("filter");
const shown = document.getElementById("shown");
const texts = JSON.parse(document.getElementById("data").textContent);
const rules = [...document.querySelectorAll("article")].map((node) => ({
  node,
  id: node.id,
  severity: node.dataset.severity,
  fix: node.dataset.fix,
  text: `${node.id}\n${node.textContent}`.toLowerCase(),
}));
let passing = rules.length;

const tell = later(() => {
  shown.textContent = message(texts.shown, { shown: passing, count: rules.length });
}, 150);

const record = later(() => writeAddress(filterOf(form)), 150);

function apply() {
  const filter = filterOf(form);
  const severities = filter.has("severity") ? filter.get("severity").split(",") : null;
  const ofText = matcher(filter.get("text") ?? "");
  passing = 0;
  for (const rule of rules) {
    const passes =
      (!severities || severities.includes(rule.severity)) && isOfRule(rule.id, filter.get("rule")) &&
      (!filter.get("fix") || filter.get("fix") === rule.fix) && (!ofText || ofText(rule.text));
    rule.node.hidden = !passes;
    if (passes) passing += 1;
  }
  tell();
}

function change() {
  apply();
  record();
}

/** Shows what the address names: a filter, or one rule, which is shown whatever the filter was. */
function followAddress() {
  const wanted = filterInAddress();
  const rule = rules.find(({ id }) => `#${id}` === location.hash);
  if (wanted) setFilter(form, wanted);
  if (rule?.node.hidden) setFilter(form, new URLSearchParams());
  apply();
  rule?.node.scrollIntoView();
}

form.addEventListener("input", change);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(change));
window.addEventListener("hashchange", followAddress);
for (const node of document.querySelectorAll("[data-scripted]")) node.hidden = false;
followAddress();
