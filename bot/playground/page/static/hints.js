// Where a group or channel has no question yet: examples, from the buttons of the bot's own greeting.

import { byId, el } from "./dom.js";
import { isService } from "./message.js";
import { t } from "./texts.js";

export class Hints {
  #store;
  #write;
  #shown = "";

  constructor(store, write) {
    this.#store = store;
    this.#write = write;
  }

  draw(chat, messages) {
    const empty = messages.every(isService) && chat.type !== "private";
    const box = byId("hints");
    box.hidden = !empty;
    if (!empty) return;
    const examples = this.#examples();
    const intro = t(chat.type === "channel" ? "emptyChannel" : "emptyGroup");
    const shown = JSON.stringify([intro, examples, chat.key]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    box.replaceChildren(el("p", {}, intro), el("div", {}, ...examples.map((question) => el("button", {
      type: "button", click: () => this.#write(`/ask ${question}`),
    }, question))));
  }

  /** The buttons of the bot's answer to the latest /start in the private chat. */
  #examples() {
    const messages = this.#store.of(this.#store.privateKey);
    const start = messages.findLastIndex((message) => !message.from.is_bot && /^\/start\b/.test(message.text ?? ""));
    const greeting = start < 0 ? null : messages.slice(start).find((message) => message.from.is_bot);
    const buttons = greeting?.reply_markup?.inline_keyboard.flat() ?? [];
    return buttons.filter((button) => button.callback_data).map((button) => button.text).slice(0, 3);
  }
}
