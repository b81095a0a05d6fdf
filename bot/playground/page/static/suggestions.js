// The list above the composer: commands, or the results of an inline question. Arrow keys walk it.

import { byId, el } from "./dom.js";
import { t } from "./texts.js";
import { tongue } from "./tongue.js";

export class Suggestions {
  #list = byId("suggestions");
  #text = byId("text");
  #items = [];
  #active = -1;
  #more = null;

  constructor() {
    this.#list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the text
    this.#list.addEventListener("scroll", () => {
      if (this.#list.scrollTop + this.#list.clientHeight > this.#list.scrollHeight - 60) this.#loadMore();
    }, { passive: true });
  }

  get open() {
    return !this.#list.hidden;
  }

  /** Show items `{title, detail, kind, choose}`; `more` brings further ones when the end is reached. */
  show(items, more = null) {
    this.#items = items;
    this.#more = more;
    this.#list.replaceChildren(...items.map((item, number) => this.#option(item, number)));
    this.#list.setAttribute("aria-label", t("suggestions"));
    this.#list.scrollTop = 0;
    this.#setOpen(items.length > 0);
    this.#activate(items.findIndex((item) => item.choose && item.kind !== "button"));
  }

  /** Show a line that cannot be chosen. */
  note(text) {
    this.show([{ title: text, kind: "note", choose: null }]);
  }

  append(items, more) {
    const from = this.#items.length;
    this.#items = [...this.#items, ...items];
    this.#more = more;
    this.#list.append(...items.map((item, number) => this.#option(item, from + number)));
  }

  close() {
    this.#items = [];
    this.#more = null;
    this.#list.replaceChildren();
    this.#setOpen(false);
    this.#activate(-1);
  }

  /** Handle a key; true where it was meant for the list. */
  key(event) {
    if (!this.open) return false;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.#step(1);
    else if (event.key === "ArrowUp") this.#step(-1);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && this.#items[this.#active]?.choose) {
      this.#items[this.#active].choose(event.key);
    } else return false;
    event.preventDefault();
    return true;
  }

  #option(item, number) {
    return el("li", {
      id: `option-${number}`, role: "option", class: item.kind, "aria-selected": "false",
      "aria-disabled": item.choose ? null : "true", click: () => item.choose?.("click"),
    }, el("b", { lang: tongue(item.title) }, item.title), item.detail ? el("span", { lang: tongue(item.detail) }, item.detail) : null);
  }

  #setOpen(open) {
    this.#list.hidden = !open;
    this.#text.setAttribute("aria-expanded", String(open));
  }

  #step(by) {
    const last = this.#items.length - 1;
    if (by > 0 && this.#active === last && this.#more) {
      this.#loadMore();
      return;
    }
    this.#activate(this.#active + by < 0 ? last : (this.#active + by) % (last + 1));
  }

  #loadMore() {
    const more = this.#more;
    this.#more = null;
    more?.();
  }

  #activate(number) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = number;
    const option = this.#list.children[number];
    if (!option) {
      this.#text.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#text.setAttribute("aria-activedescendant", option.id);
  }
}
