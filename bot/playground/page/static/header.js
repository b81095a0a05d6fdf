// The bar above the conversation: which chat, who speaks, which topic, whether the bot is there.

import { byId, el, face, hue, initial } from "./dom.js";
import { titleOf } from "./store.js";
import { t } from "./texts.js";

export class Header {
  #store;
  #doing;
  #lost = false;

  constructor(store, doing) {
    this.#store = store;
    this.#doing = doing;
    byId("topics").addEventListener("keydown", (event) => walk(event));
  }

  /** The playground itself does not answer. */
  lost(lost) {
    this.#lost = lost;
    this.#notice();
  }

  draw(chat, topic) {
    const title = titleOf(chat, this.#store.bot);
    set(byId("chat-title"), title);
    set(byId("chat-face"), initial(title));
    byId("chat-face").className = `face c${hue(chat.type === "private" ? this.#store.bot.id : chat.id)}`;
    set(byId("chat-status"), this.#status(chat));
    this.#speakers(chat);
    this.#topics(chat, topic);
    this.#notice();
  }

  #status(chat) {
    if (chat.type === "channel") return t("channel");
    if (chat.type !== "private") return t("members", { count: chat.members.length });
    return `${t("bot")} · ${t(this.#store.connected ? "online" : "waiting")}`;
  }

  #notice() {
    const words = this.#lost ? t("lost") : t("offline");
    byId("offline").hidden = !this.#lost && this.#store.connected;
    set(byId("offline"), words);
  }

  #speakers(chat) {
    const people = chat.type === "private" ? [] : this.#store.speakers(chat);
    const buttons = people.map((person) => el("button", {
      type: "button", "aria-pressed": String(person.id === this.#store.me.id), click: () => this.#doing.speak(person),
    }, face(person.first_name, person.id), el("span", { class: "who" }, person.first_name)));
    byId("speakers").hidden = people.length < 2;
    replace(byId("speakers"), people.length < 2 ? [] : buttons);
  }

  #topics(chat, current) {
    const tabs = chat.topics.map(({ id, name }) => el("button", {
      type: "button", role: "tab", "aria-selected": String(id === current), "aria-controls": "log",
      tabindex: id === current ? "0" : "-1",
      click: () => this.#doing.topic(id),
    }, id === 1 ? t("general") : name));
    byId("topics").hidden = !chat.is_forum;
    replace(byId("topics"), chat.is_forum ? tabs : []);
  }
}

/** Left and right lead to the neighbouring tab. */
function walk(event) {
  const step = { ArrowLeft: "previousElementSibling", ArrowRight: "nextElementSibling" }[event.key];
  if (!step) return;
  event.target[step]?.focus();
}

/** Set a text only where it changes, so that a screen reader is not told the same again. */
function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Put these buttons in, and keep the focus on the one that had it. */
function replace(parent, buttons) {
  const focused = [...parent.children].indexOf(document.activeElement);
  parent.replaceChildren(...buttons);
  parent.children[focused]?.focus();
}
