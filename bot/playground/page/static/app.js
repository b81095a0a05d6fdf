// The page: puts the parts together. Data comes in by store.js, what people do goes out by api.js.

import { Answers } from "./answers.js";
import { api, listen } from "./api.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { Header } from "./header.js";
import { Hints } from "./hints.js";
import { Log } from "./log.js";
import { Place } from "./place.js";
import { Pressing } from "./pressing.js";
import { Sidebar } from "./sidebar.js";
import { Store } from "./store.js";
import { language, languageOf, speak, t } from "./texts.js";
import { followTheme } from "./theme.js";
import { shown } from "./toasts.js";

const POLL = 2000;

class Page {
  #store = new Store();
  #answers = new Answers();
  #log = new Log();
  #sidebar = new Sidebar(this.#store, (key) => this.open(key));
  #header = new Header(this.#store, { speak: (person) => this.#speakAs(person), topic: (id) => this.open(this.#key, id) });
  #hints = new Hints(this.#store, (text) => this.#composer.write(text));
  #composer = new Composer(this.#store, this.#answers, (parameter) => this.start(parameter));
  #pressing = new Pressing(this.#store, this.#answers, this.#composer, this);
  #key = null;
  #topic = null;
  #greeting = false;
  #parameter = Place.takeParameter();
  #place = new Place((place) => this.#return(place), () => this.#showList());

  async run() {
    followTheme();
    this.#bind();
    await this.#store.refresh();
    speak(languageOf(this.#store.me.language_code));
    this.#key = this.#store.privateKey;
    await this.#store.load();
    this.#listenToStore();
    const kept = this.#place.begin();
    await this.#return(kept);
    if (kept.pane === "list") this.#place.leave();
    const opened = () => {
      this.#header.lost(false);
      shown(this.#store.load()); // what happened while the stream was not open
    };
    listen((event) => this.#told(event), opened, () => this.#header.lost(true));
    setInterval(() => this.#store.refresh().catch(() => {}), POLL);
    await this.#greet();
  }

  /** Open a chat, at a topic where it has some. */
  async open(key, topic = null) {
    this.#key = key;
    this.#topic = this.#chat.is_forum ? topic ?? 1 : null;
    document.documentElement.dataset.pane = "chat";
    const speakers = this.#store.speakers(this.#chat);
    if (!speakers.some((person) => person.id === this.#store.me.id) && speakers.length) this.#store.speakAs(speakers[0]);
    this.#place.enter(this.#store.me.id, this.#key, this.#topic);
    this.#draw();
    const forum = this.#topic === 1 ? null : this.#topic;
    await this.#composer.enter(this.#chat, forum);
    if (matchMedia("(hover: hover)").matches) this.#composer.focus();
  }

  /** Open the chat of a place that was left, for who spoke there; the private chat where it is no more. */
  #return({ me, key, topic }) {
    const person = this.#store.people.find((each) => each.id === me);
    if (person) this.#store.speakAs(person);
    return this.#store.chats.has(key) ? this.open(key, topic) : this.open(this.#store.privateKey);
  }

  #showList() {
    document.documentElement.dataset.pane = "list";
    byId("chats").querySelector("[aria-current]")?.focus();
  }

  /** Press Start in the private chat, with a deep link's parameter. */
  async start(parameter = "") {
    await this.open(this.#store.privateKey);
    await shown(api.act(this.#store.me.id, "send", { chat: this.#store.privateKey, text: `/start ${parameter}`.trim() }));
  }

  /** Show a message of this chat. */
  show(id) {
    this.#log.show(id);
  }

  /** Write a text into this chat. */
  say(text) {
    const body = { chat: this.#key, text };
    if (this.#topic > 1) body.topic = this.#topic;
    return shown(api.act(this.#store.me.id, "send", body));
  }

  get key() {
    return this.#key;
  }

  get #chat() {
    return this.#store.chats.get(this.#key);
  }

  get #view() {
    return { me: this.#store.me, isPrivate: this.#chat.type === "private", doing: this.#pressing };
  }

  #shows(message) {
    if (!this.#topic) return true;
    return (message.is_topic_message ? message.message_thread_id : 1) === this.#topic;
  }

  #draw() {
    this.#words();
    this.#log.fill(this.#store.of(this.#key).filter((message) => this.#shows(message)), this.#view);
    this.#around();
  }

  #around() {
    this.#header.draw(this.#chat, this.#topic);
    this.#sidebar.draw(this.#chat);
    this.#hints.draw(this.#chat, this.#store.of(this.#key).filter((message) => this.#shows(message)));
  }

  #words() {
    document.title = t("page", { bot: this.#store.bot.first_name });
    byId("brand").textContent = this.#store.bot.first_name;
    byId("skip").textContent = t("skip");
    byId("log").setAttribute("aria-label", t("messages"));
    const named = { theme: "theme", back: "back", down: "down", languages: "languages", speakers: "speakAs", topics: "topics" };
    for (const [id, name] of Object.entries(named)) byId(id).setAttribute("aria-label", t(name));
    for (const id of ["theme", "back", "down"]) byId(id).title = t(named[id]);
    for (const button of byId("languages").children) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language()));
    }
    this.#composer.label();
  }

  #bind() {
    byId("back").addEventListener("click", () => this.#place.leave());
    byId("languages").addEventListener("click", (event) => {
      const chosen = event.target.closest("button")?.dataset.language;
      if (chosen) shown(this.#speakLanguage(chosen));
    });
    byId("skip").addEventListener("click", (event) => {
      event.preventDefault();
      this.#composer.focus();
    });
    document.addEventListener("keydown", (event) => this.#shortcut(event));
  }

  /** Alt with the up and down arrows walks through the chats. */
  #shortcut(event) {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const keys = this.#store.myChats.map((chat) => chat.key);
    const next = keys.indexOf(this.#key) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    if (keys[next]) this.open(keys[next]);
  }

  #listenToStore() {
    this.#store.addEventListener("world", () => {
      this.#around();
      this.#greet();
    });
    this.#store.addEventListener("loaded", () => this.#draw());
  }

  #told(event) {
    this.#store.told(event);
    if (event.event === "callback_answered" || event.event === "inline_answered") {
      this.#answers.told(event.query_id, event.answer);
    } else if (event.chat_key === this.#key) {
      this.#toldHere(event);
    } else if (event.event === "posted") {
      this.#sidebar.unread(event.chat_key);
    }
    if (event.message || event.event === "deleted") this.#around();
  }

  #toldHere(event) {
    if (event.event === "deleted") this.#log.remove(event.message_id);
    else if (event.event === "action") this.#log.typing(true);
    else {
      const message = this.#store.messages.get(event.chat_key)?.get(event.message?.message_id ?? event.message_id);
      if (message && this.#shows(message)) this.#log.put(message, this.#view);
    }
  }

  /** Start the bot where nobody did: its greeting is what shows what to ask. */
  async #greet() {
    if (this.#greeting || !this.#store.connected) return;
    const empty = this.#store.of(this.#store.privateKey).length === 0;
    if (!empty && this.#parameter === null) return;
    this.#greeting = true;
    const parameter = this.#parameter ?? "";
    this.#parameter = null;
    const text = `/start ${parameter}`.trim();
    await shown(api.act(this.#store.me.id, "send", { chat: this.#store.privateKey, text }));
    await shown(this.#store.load()); // the stream may be late: the chat would still seem empty
    await this.#composer.loadCommands();
    this.#greeting = false;
  }

  #speakAs(person) {
    this.#store.speakAs(person);
    if (this.#chat.type === "private") this.#key = this.#store.privateKey;
    this.#place.enter(this.#store.me.id, this.#key, this.#topic);
    this.#draw();
    this.#composer.enter(this.#chat, this.#topic === 1 ? null : this.#topic);
    this.#composer.focus();
  }

  async #speakLanguage(chosen) {
    await api.speak(this.#store.me.id, chosen);
    speak(chosen);
    await this.#store.refresh();
    this.#draw();
    const asked = this.#store.of(this.#store.privateKey).some((message) => !message.from.is_bot && !/^\/start\b/.test(message.text));
    if (!asked && this.#store.connected) {
      await api.act(this.#store.me.id, "send", { chat: this.#store.privateKey, text: "/start" });
    }
    await this.#composer.loadCommands();
  }
}

new Page().run();
