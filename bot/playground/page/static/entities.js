// A text with Telegram's entities as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { el, icon } from "./dom.js";
import { t } from "./texts.js";
import { tongue } from "./tongue.js";

const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SAFE = new Set(["http:", "https:", "tg:", "mailto:"]);

/** The text as nodes. `doing` has `link(url)`, `mention(name)` and `command(text)` for what can be pressed. */
export function rich(text, entities, doing) {
  const fragment = document.createDocumentFragment();
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(fragment, { text, doing }, 0, text.length, sorted);
  return fragment;
}

function fill(parent, source, start, end, entities) {
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) {
      rest = others;
      continue;
    }
    if (from > at) parent.append(source.text.slice(at, from));
    const inner = others.filter((other) => other.offset < to);
    const element = shell(entity, source, from, to);
    fill(element.querySelector(":scope > .inner") || element, source, from, to, inner);
    parent.append(element);
    at = BLOCKS.has(entity.type) && source.text[to] === "\n" ? to + 1 : to; // a block ends its line by itself
    rest = others.filter((other) => other.offset + other.length > to);
  }
  if (at < end) parent.append(source.text.slice(at, end));
}

function shell(entity, { text, doing }, from, to) {
  const words = text.slice(from, to);
  if (PLAIN[entity.type]) return el(PLAIN[entity.type]);
  switch (entity.type) {
    case "pre": return el("pre", { "data-language": entity.language || null, tabindex: "0" });
    case "blockquote": return el("blockquote", { lang: tongue(words) });
    case "expandable_blockquote": return expandable(words);
    case "spoiler": return spoiler();
    case "text_link": return link(entity.url, doing);
    case "url": return link(/^[a-z]+:/i.test(words) ? words : `https://${words}`, doing);
    case "email": return link(`mailto:${words}`, doing);
    case "mention": return pressable(() => doing.mention(words));
    case "bot_command": return pressable(() => doing.command(words));
    default: return el("span", { class: `entity ${entity.type}` });
  }
}

function pressable(press) {
  return el("button", { type: "button", class: "inline-link", click: press });
}

function link(address, doing) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    // not an address: shown as text
  }
  if (!url || !SAFE.has(url.protocol)) return el("span", { class: "entity" });
  const press = (event) => {
    if (doing.link(url)) event.preventDefault();
  };
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: url.href, click: press });
}

function spoiler() {
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  const hidden = el("span", {
    class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler"), click: show, keydown: show,
  }, el("span", { class: "inner" }));
  return hidden;
}

function expandable(words) {
  const toggle = el("button", { type: "button", class: "expand", "aria-expanded": "false", click: () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.setAttribute("aria-label", t(open ? "less" : "more"));
  } }, icon("down"));
  toggle.setAttribute("aria-label", t("more"));
  const inner = el("div", { class: "inner" });
  const quote = el("blockquote", { class: "expandable", lang: tongue(words) }, inner, toggle);
  // What is short needs no button; the height is known only once it is on the page.
  new ResizeObserver(() => {
    if (!quote.classList.contains("open")) toggle.hidden = inner.scrollHeight <= inner.clientHeight + 2;
  }).observe(inner);
  return quote;
}
