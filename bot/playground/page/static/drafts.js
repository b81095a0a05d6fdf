// What was written and not sent, by chat and topic, as long as the tab is open.

const NAME = "drafts";

export class Drafts {
  #kept = new Map();

  constructor() {
    try {
      this.#kept = new Map(JSON.parse(sessionStorage.getItem(NAME) ?? "[]"));
    } catch {
      // no storage, or not ours: drafts last until a reload
    }
  }

  get(where) {
    return this.#kept.get(where) ?? "";
  }

  set(where, text) {
    if (text) this.#kept.set(where, text);
    else this.#kept.delete(where);
    try {
      sessionStorage.setItem(NAME, JSON.stringify([...this.#kept]));
    } catch {
      // as above
    }
  }
}
