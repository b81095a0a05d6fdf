// The list of chats.

import { byId, el, face } from "./dom.js";
import { senderOf, nameOf, summary, isService } from "./message.js";
import { titleOf } from "./store.js";
import { t, timeOfDay } from "./texts.js";
import { tongue } from "./tongue.js";

export class Sidebar {
  #list = byId("chats");
  #store;
  #open;
  #unread = new Set();

  constructor(store, open) {
    this.#store = store;
    this.#open = open;
  }

  /** A message came into a chat that is not looked at. */
  unread(key) {
    this.#unread.add(key);
  }

  draw(current) {
    this.#unread.delete(current?.key);
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.#list.setAttribute("aria-label", t("chats"));
    this.#list.replaceChildren(...this.#store.myChats.map((chat) => el("li", {}, this.#entry(chat, current))));
    if (focused) [...this.#list.querySelectorAll("button")].find((button) => button.dataset.key === focused)?.focus();
  }

  #entry(chat, current) {
    const title = titleOf(chat, this.#store.bot);
    const last = this.#store.of(chat.key).at(-1);
    return el("button", {
      type: "button", "data-key": chat.key, "aria-current": chat.key === current?.key ? "true" : null,
      click: () => this.#open(chat.key),
    },
    face(title, chat.type === "private" ? this.#store.bot.id : chat.id),
    el("span", { class: "name" }, title),
    last ? el("time", {}, timeOfDay(last.date)) : null,
    el("span", { class: "last", lang: last ? tongue(summary(last)) : null }, last ? this.#line(chat, last) : ""),
    this.#unread.has(chat.key) ? el("span", { class: "dot" }) : null);
  }

  #line(chat, last) {
    const named = chat.type !== "private" && chat.type !== "channel" && !isService(last);
    return named ? `${nameOf(senderOf(last))}: ${summary(last)}` : summary(last);
  }
}
