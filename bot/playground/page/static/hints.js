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

  /** The buttons of the bot's latest greeting in a private chat. */
  #examples() {
    const greetings = this.#store.of(this.#store.privateKey).filter((message) => message.from.is_bot && message.reply_markup);
    const rows = greetings.at(-1)?.reply_markup.inline_keyboard ?? [];
    return rows.flat().filter((button) => button.callback_data).map((button) => button.text).slice(0, 3);
  }
}
