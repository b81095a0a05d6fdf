// Where one writes: send, reply, edit, pictures, commands, inline mode.

import { api } from "./api.js";
import { byId } from "./dom.js";
import { Drafts } from "./drafts.js";
import { InlineMode, inlineQuestion } from "./inline.js";
import { nameOf, senderOf, summary, textOf } from "./message.js";
import { isPicture } from "./pictures.js";
import { Suggestions } from "./suggestions.js";
import { t } from "./texts.js";
import { shown, toast } from "./toasts.js";

const LONGEST = 4096;
const LONGEST_CAPTION = 1024;
const narrow = matchMedia("(max-width: 46rem)");

export class Composer {
  #text = byId("text");
  #context = byId("context");
  #chooser = byId("picture");
  #list = new Suggestions();
  #inline;
  #store;
  #start;
  #chat = null;
  #topic = null;
  #commands = [];
  #reply = null;
  #quote = null;
  #edited = null;
  #picture = null;
  #drafts = new Drafts();

  constructor(store, answers, start) {
    this.#store = store;
    this.#start = start;
    this.#inline = new InlineMode(store, answers, this.#list);
    this.#text.addEventListener("keydown", (event) => this.#key(event));
    this.#text.addEventListener("input", (event) => event.isComposing || this.#typed());
    this.#text.addEventListener("compositionend", () => this.#typed());
    byId("send").addEventListener("click", () => this.#submit());
    byId("menu").addEventListener("click", () => this.#menu());
    byId("attach").addEventListener("click", () => this.#chooser.click());
    this.#chooser.addEventListener("change", () => this.#attach(this.#chooser.files[0]));
    narrow.addEventListener("change", () => this.label());
    this.#context.querySelector("button").addEventListener("click", () => this.#release());
  }

  /** Write into this chat from now on; each chat keeps its draft. */
  async enter(chat, topic) {
    this.#chat = chat;
    this.#topic = topic;
    this.#release(false);
    this.#set(this.#drafts.get(this.#where));
    this.#list.close();
    await this.loadCommands();
  }

  get #where() {
    return `${this.#chat.key} ${this.#topic}`;
  }

  #keep() {
    if (!this.#edited) this.#drafts.set(this.#where, this.#text.value);
  }

  /** Put the words of the current language on what stands here. */
  label() {
    const words = this.#picture ? "caption" : narrow.matches ? "writeShort" : this.#chat?.type === "channel" ? "post" : "write";
    this.#text.placeholder = t(words, { bot: this.#store.bot?.username ?? "" });
    this.#text.setAttribute("aria-label", this.#text.placeholder);
    const named = { send: this.#edited ? "save" : "send", menu: "menu", attach: "attach" };
    for (const [id, name] of Object.entries(named)) {
      byId(id).setAttribute("aria-label", t(name));
      byId(id).title = t(name);
    }
    this.#context.querySelector("button").setAttribute("aria-label", t("cancel"));
  }

  async loadCommands() {
    const { bot, me } = this.#store;
    const chat = this.#chat;
    const found = await api.commands(bot.id, chat.key, me.id).catch(() => ({ commands: [] }));
    if (chat === this.#chat) this.#commands = found.commands;
  }

  focus() {
    this.#text.focus({ preventScroll: true });
  }

  write(text) {
    this.#set(text);
    this.focus();
    this.#typed();
  }

  /** Answer a message; what is selected in it becomes the quote. */
  reply(message) {
    const selected = String(getSelection()).trim();
    this.#edited = this.#picture = null;
    this.#reply = message;
    this.#quote = selected && textOf(message).includes(selected) ? selected : null;
    this.#hold(t("replying", { name: nameOf(senderOf(message)) }), this.#quote ?? summary(message));
  }

  /** Change one's own message. */
  edit(message) {
    this.#reply = this.#picture = null;
    this.#edited = message;
    this.#set(message.text);
    this.#hold(t("editing"), summary(message));
  }

  /** Hold a picture: what is written is its caption. */
  async #attach(picture) {
    const isGood = picture && await isPicture(picture).catch(() => false);
    this.#chooser.value = ""; // the same picture may be chosen again
    if (!picture) return;
    if (!isGood) {
      toast(t("noPicture", { name: picture.name }));
      return;
    }
    this.#release();
    this.#picture = picture;
    this.#inline.cancel();
    this.#list.close();
    this.#hold(t("photo"), picture.name);
    this.#grow();
  }

  #hold(title, words) {
    this.#context.hidden = false;
    this.#context.querySelector("b").textContent = title;
    this.#context.querySelector("span").textContent = words;
    byId("send").querySelector("use").setAttribute("href", this.#edited ? "#i-check" : "#i-send");
    this.label();
    this.focus();
  }

  #release(clear = true) {
    const edited = this.#edited;
    this.#reply = this.#quote = this.#edited = this.#picture = null;
    this.#context.hidden = true;
    byId("send").querySelector("use").setAttribute("href", "#i-send");
    if (edited && clear) this.#set("");
    this.#grow();
    this.label();
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return; // Enter and arrows belong to the input method
    if (this.#list.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape") {
      this.#release();
    } else if (event.key === "ArrowUp" && !this.#text.value) {
      const last = this.#store.of(this.#chat.key).filter((each) => each.from?.id === this.#store.me.id && each.text).at(-1);
      if (last) this.edit(last);
      event.preventDefault();
    }
  }

  async #submit() {
    const text = this.#text.value.trim();
    if (!text && !this.#picture) return;
    const longest = this.#picture ? LONGEST_CAPTION : LONGEST;
    if (text.length > longest) { // both count UTF-16 units
      toast(t("tooLong", { longest, length: text.length }));
      return;
    }
    this.#inline.cancel();
    this.#list.close();
    const done = await shown(this.#edited ? this.#save(text) : this.#send(text));
    if (!done) return;
    this.#set("");
    this.#release();
    this.focus();
  }

  #send(text) {
    const where = this.#topic ? { chat: this.#chat.key, topic: this.#topic } : { chat: this.#chat.key };
    if (this.#picture) return api.photo(this.#store.me.id, { ...where, caption: text }, this.#picture);
    const body = { ...where, text };
    if (this.#reply) body.reply_to = this.#reply.message_id;
    if (this.#quote) body.quote = this.#quote;
    return api.act(this.#store.me.id, "send", body);
  }

  #save(text) {
    return api.act(this.#store.me.id, "edit", { chat: this.#chat.key, message_id: this.#edited.message_id, text });
  }

  #typed() {
    this.#keep();
    this.#grow();
    const text = this.#text.value;
    const question = this.#edited || this.#picture ? null : inlineQuestion(text, this.#store.bot?.username);
    if (question !== null) {
      this.#inline.ask(question, this.#chat.key, {
        sent: () => this.#set(""),
        started: (parameter) => {
          this.#list.close();
          this.#set("");
          this.#start(parameter);
        },
        failed: (error) => toast(error.message),
      });
      return;
    }
    this.#inline.cancel();
    if (/^\/\w*$/.test(text)) this.#offer(text.slice(1).toLowerCase());
    else this.#list.close();
  }

  #offer(begun) {
    const fitting = this.#commands.filter(({ command }) => command.startsWith(begun));
    if (fitting.length === 1 && fitting[0].command === begun) { // written out: Enter sends it
      this.#list.close();
      return;
    }
    this.#list.show(fitting.map(({ command, description }) => ({
      title: `/${command}`, detail: description, kind: "command", choose: () => this.#complete(command),
    })));
  }

  #complete(command) {
    const addressed = this.#chat.type === "private" ? "" : `@${this.#store.bot.username}`;
    this.#list.close();
    this.#set(`/${command}${addressed} `);
    this.focus();
  }

  #menu() {
    if (this.#list.open) this.#list.close();
    else this.write("/");
  }

  #set(text) {
    this.#text.value = text;
    this.#keep();
    this.#grow();
  }

  #grow() {
    this.#text.style.height = "auto";
    this.#text.style.height = `${Math.min(this.#text.scrollHeight, 180)}px`;
    byId("send").classList.toggle("ready", Boolean(this.#text.value.trim() || this.#picture));
  }
}
