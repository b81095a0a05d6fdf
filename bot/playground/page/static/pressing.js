// What can be pressed in messages: links, mentions, commands, buttons, replies.

import { api } from "./api.js";
import { shown, alertDialog, toast } from "./toasts.js";
import { t } from "./texts.js";

export class Pressing {
  #store;
  #answers;
  #composer;
  #page;

  constructor(store, answers, composer, page) {
    this.#store = store;
    this.#answers = answers;
    this.#composer = composer;
    this.#page = page;
  }

  reply(message) {
    this.#composer.reply(message);
  }

  edit(message) {
    this.#composer.edit(message);
  }

  show(id) {
    this.#page.show(id);
  }

  command(text) {
    this.#page.say(text);
  }

  mention(name) {
    if (name.slice(1).toLowerCase() === this.#store.bot.username.toLowerCase()) this.#page.open(this.#store.privateKey);
    else this.#composer.write(`${name} `);
  }

  /** A link; true where it leads to the bot itself and was followed here. */
  link(url) {
    const here = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === this.#store.bot.username.toLowerCase();
    if (here) this.#page.start(url.searchParams.get("start") ?? "");
    return here;
  }

  async press(message, button, element) {
    if (button.callback_data) await this.#callback(message, button.callback_data, element);
    else if (button.url) this.#open(button.url);
    else if (button.copy_text) await this.#copy(button.copy_text.text);
    else if ("switch_inline_query_current_chat" in button) this.#inline(button.switch_inline_query_current_chat);
    else if ("switch_inline_query" in button) this.#inline(button.switch_inline_query);
  }

  async #callback(message, data, element) {
    if (element.getAttribute("aria-busy")) return;
    element.setAttribute("aria-busy", "true");
    const body = { chat: this.#page.key, message_id: message.message_id, data };
    const asked = await shown(api.act(this.#store.me.id, "press", body));
    const answer = asked && await this.#answers.wait(asked.query_id);
    element.removeAttribute("aria-busy");
    if (!asked) return;
    if (!answer) toast(t("noAnswer"));
    else if (answer.text) (answer.show_alert ? alertDialog : toast)(answer.text);
    if (answer?.url) this.#open(answer.url);
  }

  #open(address) {
    const url = new URL(address);
    if (!this.link(url) && /^https?:$/.test(url.protocol)) window.open(url.href, "_blank", "noopener,noreferrer");
  }

  async #copy(text) {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  }

  #inline(query) {
    this.#composer.write(`@${this.#store.bot.username} ${query}`);
  }
}
