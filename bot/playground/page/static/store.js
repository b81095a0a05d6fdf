// What the page knows of the playground's world. It changes by what the server tells, and says so to its listeners.

import { api } from "./api.js";

export class Store extends EventTarget {
  bots = [];
  people = [];
  chats = new Map();
  messages = new Map();
  me = null;
  connected = false;
  #silent = 0;
  #loading = new Set();

  /** The bot that the page is about. */
  get bot() {
    return this.bots[0];
  }

  user(id) {
    return [...this.people, ...this.bots].find((each) => each.id === id);
  }

  /** The key of my private chat with the bot. */
  get privateKey() {
    return `${this.me.id}:${this.bot.id}`;
  }

  /** The chats that I am in, the private one first. */
  get myChats() {
    const mine = [...this.chats.values()].filter((chat) => chat.type !== "private"
      && chat.members.some((member) => member.id === this.me.id && !["left", "kicked"].includes(member.status)));
    return [this.chats.get(this.privateKey), ...mine].filter(Boolean);
  }

  /** The people who can write in a chat. */
  speakers(chat) {
    if (chat.type === "private") return [this.me];
    const writing = chat.type === "channel" ? ["creator"] : ["creator", "administrator", "member"];
    const ids = chat.members.filter((member) => writing.includes(member.status)).map((member) => member.id);
    return this.people.filter((person) => ids.includes(person.id));
  }

  /** The messages of a chat in order. */
  of(key) {
    return [...(this.messages.get(key)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
  }

  /** Load everything anew, as after a lost connection. */
  async load() {
    await this.refresh();
    const during = [];
    this.#loading.add(during);
    try {
      await Promise.all([...this.chats.keys()].map(async (key) => {
        const { messages } = await api.messages(key);
        this.messages.set(key, new Map(messages.map((message) => [message.message_id, message])));
      }));
    } finally {
      this.#loading.delete(during);
    }
    during.forEach((event) => this.#take(event)); // what was loaded may be older than what was told meanwhile
    this.#say("loaded");
  }

  /** Load who and which chats there are, and whether the bot is connected. */
  async refresh() {
    const world = await api.world();
    this.bots = world.bots;
    this.people = world.people;
    this.me = this.user(this.me?.id) ?? this.people[0];
    this.chats = new Map(world.chats.map((chat) => [chat.key, chat]));
    this.#connection(this.bot?.is_running);
    this.#say("world");
  }

  // Between two polls a bot is briefly silent; only one that stays so is gone.
  #connection(running) {
    this.#silent = running ? 0 : this.#silent + 1;
    this.connected = running || (this.connected && this.#silent < 3);
  }

  /** Take in an event of the stream. */
  told(event) {
    this.#loading.forEach((during) => during.push(event));
    this.#take(event);
    const isNews = event.event === "member_changed" || (event.event === "posted" && !this.chats.has(event.chat_key));
    if (isNews) this.refresh().catch(() => {}); // the next refresh tries again
  }

  #take(event) {
    const chat = this.messages.get(event.chat_key) ?? new Map();
    if (event.event === "posted" || event.event === "edited") {
      this.messages.set(event.chat_key, chat.set(event.message.message_id, event.message));
    } else if (event.event === "deleted") {
      chat.delete(event.message_id);
    } else if (event.event === "reacted" && chat.has(event.message_id)) {
      const message = chat.get(event.message_id);
      chat.set(event.message_id, { ...message, reactions: { ...message.reactions, [event.user_id]: event.reactions } });
    }
  }

  speakAs(person) {
    this.me = person;
    this.#say("world");
  }

  #say(name) {
    this.dispatchEvent(new Event(name));
  }
}

export const fullName = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ");
export const titleOf = (chat, bot) => (chat.type === "private" ? fullName(bot) : chat.title);
