// Finds what a person could not see, reach or understand on the page as it is now; check.py runs it in every state that it
// tests. It is no part of the page. Returns a list of texts, empty if all is well.
(() => {
  const faults = [];
  const isVisible = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (node) => `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ""}.${node.className.baseVal ?? node.className}`;

  // --- Contrast (WCAG 2.2, 1.4.3): 4.5 to 1, and 3 to 1 for text of 24 px or bold text of 18.66 px.
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  /** A color as red, green, blue and opacity, whatever notation it has. */
  const parsed = (color) => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(color, [r, g, b, a / 255]);
    }
    return known.get(color);
  };
  const background = (node) => {
    for (let current = node; current; current = current.parentElement) {
      const color = parsed(getComputedStyle(current).backgroundColor);
      if (color[3] > 0.99) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(node) || !isVisible(node) || node.closest("script, noscript, option")) continue;
    seen.add(node);
    const style = getComputedStyle(node);
    const [one, other] = [luminance(parsed(style.color)), luminance(background(node))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < needed) faults.push(`contrast ${ratio.toFixed(2)} of ${nameOf(node)} "${node.textContent.slice(0, 30)}"`);
  }

  // --- Names (4.1.2), labels, and ids that occur once.
  for (const node of document.querySelectorAll("a[href], button, input, select, summary")) {
    if (!isVisible(node)) continue;
    const label = node.labels?.length ? [...node.labels].map((one) => one.textContent).join(" ") : "";
    const name = node.getAttribute("aria-label") ?? (label || node.textContent);
    if (!name.trim()) faults.push(`${nameOf(node)} has no name`);
    const box = node.getBoundingClientRect();
    const isInText = node.tagName === "A" && getComputedStyle(node).display === "inline";
    if (!isInText && node.tagName !== "INPUT" && (box.width < 24 || box.height < 20)) {
      faults.push(`${nameOf(node)} is small: ${box.width.toFixed()} x ${box.height.toFixed()}`);
    }
  }
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  if (new Set(ids).size < ids.length) faults.push(`an id occurs twice: ${ids.find((id, place) => ids.indexOf(id) < place)}`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "for"]) {
    for (const node of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of node.getAttribute(attribute).split(" ")) {
        if (!document.getElementById(id)) faults.push(`${attribute} of ${nameOf(node)} names nothing: ${id}`);
      }
    }
  }

  // --- Order: one h1 first, no level left out, no positive tabindex.
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")].filter(isVisible).map((node) => Number(node.tagName[1]));
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) faults.push("not one h1 at the beginning");
  levels.forEach((level, place) => {
    if (place > 0 && level > levels[place - 1] + 1) faults.push(`heading ${level} follows heading ${levels[place - 1]}`);
  });
  for (const node of document.querySelectorAll("[tabindex]")) {
    if (node.tabIndex > 0) faults.push(`${nameOf(node)} has a positive tabindex`);
  }

  // --- What a page needs as a whole.
  if (!document.documentElement.lang) faults.push("the page has no language");
  if (!document.title.trim()) faults.push("the page has no title");
  if (document.querySelectorAll("main").length !== 1) faults.push("the page has not one main part");
  if (!document.querySelector("[role=status]")) faults.push("nothing tells a screen reader about the result");
  if (document.scrollingElement.scrollWidth > innerWidth) faults.push(`wider than the window: ${document.scrollingElement.scrollWidth}`);
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !table.querySelector("th[scope=row]")) faults.push("a table has no caption or no heads of rows");
  }
  const elementsWithStyle = document.querySelectorAll("[onclick], [onload], [onerror], img, iframe, link, object");
  for (const node of elementsWithStyle) faults.push(`${nameOf(node)} came from somewhere`);
  return faults.slice(0, 10);
})();
