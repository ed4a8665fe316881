// What both pages share: elements, texts, and a filter form whose state is in the fragment of the address.
//
// Nothing here or in the other scripts makes markup from text: what a repository contains becomes text nodes and
// attributes only.

/** An element with attributes and children; a child that is null is left out, a string becomes text. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The nodes of a sentence in which text between backquotes is code. */
function sentence(text) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", null, part) : part));
}

const pageLanguage = document.documentElement.lang;
const numbers = new Intl.NumberFormat(pageLanguage);
const plurals = new Intl.PluralRules(pageLanguage);

/**
 * A message of the page with its placeholders filled. `forms` has one text for each plural form of the language, or only
 * `other`; `values.count` chooses among them. Numbers are written as the language writes them.
 */
function message(forms, values = {}) {
  const text = forms[plurals.select(values.count ?? 0)] ?? forms.other;
  return text.replace(/\{(\w+)\}/g, (gap, name) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === "number" ? numbers.format(value) : value;
  });
}

/** The controls of a form by name, in its order. */
function controlsByName(form) {
  const controls = new Map();
  for (const control of form.elements) {
    if (control.name) controls.set(control.name, [...(controls.get(control.name) ?? []), control]);
  }
  return controls;
}

/** The state of the form: what differs from an empty filter, with the names of its controls. */
function filterOf(form) {
  const filter = new URLSearchParams();
  for (const [name, controls] of controlsByName(form)) {
    if (controls[0].type === "checkbox") {
      const checked = controls.filter((control) => control.checked);
      if (checked.length < controls.length) filter.set(name, checked.map((control) => control.value).join(","));
    } else {
      const [control] = controls;
      const standard = control.tagName === "SELECT" ? control.options[0].value : "";
      if (control.value !== standard) filter.set(name, control.value);
    }
  }
  return filter;
}

/** Gives the form a state; a name that is missing gets its standard value, a value that it does not offer as well. */
function setFilter(form, filter) {
  for (const [name, controls] of controlsByName(form)) {
    const value = filter.get(name);
    if (controls[0].type === "checkbox") {
      const chosen = value === null ? null : value.split(",");
      for (const control of controls) control.checked = chosen === null || chosen.includes(control.value);
    } else if (controls[0].tagName === "SELECT") {
      const offered = [...controls[0].options].some((option) => option.value === value);
      controls[0].value = offered ? value : controls[0].options[0].value;
    } else {
      controls[0].value = value ?? "";
    }
  }
}

/** The fragment of the address as a filter; null for one that names an element, or for none. */
function filterInAddress() {
  const fragment = location.hash.slice(1);
  return fragment.includes("=") ? new URLSearchParams(fragment) : null;
}

/** Writes the filter into the address, without a new entry in the history. */
function writeAddress(filter) {
  const fragment = filter.toString();
  try {
    history.replaceState(null, "", fragment ? `#${fragment}` : location.href.split("#")[0]);
  } catch {
    // A browser may limit how often this is done; the address is then that of an earlier filter.
  }
}

/**
 * A function that tells whether a text in lower case has the wanted one, or begins with it; in it `*` stands for any
 * characters. null if nothing is wanted.
 */
function matcher(wanted, atStart = false) {
  const parts = wanted.trim().toLowerCase().split("*").filter((part) => part);
  if (parts.length === 0) return null;
  return (text) => {
    if (atStart && !text.startsWith(parts[0])) return false;
    let place = 0;
    for (const part of parts) {
      const found = text.indexOf(part, place);
      if (found < 0) return false;
      place = found + part.length;
    }
    return true;
  };
}

/** The rule's id, or the group before its dot, is the wanted one; an empty one means all. */
function isOfRule(id, wanted) {
  return !wanted || id === wanted || id.startsWith(`${wanted}.`);
}

/** A function that runs some time after its last call, so that a screen reader is not told every letter. */
function later(action, milliseconds) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
