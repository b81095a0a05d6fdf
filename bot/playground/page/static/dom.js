// Builds elements. Text only ever enters the page through text nodes: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (null and false leave one out, functions become listeners) and children. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The icon of a symbol in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** A button with an icon and a name for those who do not see it. */
export function iconButton(name, label, press) {
  return el("button", { type: "button", class: "icon", "aria-label": label, title: label, click: press }, icon(name));
}

/** A round face: the first character of a name, in a colour that belongs to the id. */
export function face(name, id) {
  return el("span", { class: `face c${hue(id)}`, "aria-hidden": "true" }, initial(name));
}

export function initial(name) {
  return [...(name || "?").trim()][0]?.toUpperCase() ?? "?";
}

/** Which of the six colours belongs to an id. */
export function hue(id) {
  return Math.abs(Number(id)) % 6;
}

export const byId = (id) => document.getElementById(id);
