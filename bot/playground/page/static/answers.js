// Answers to queries (pressed buttons, inline questions): they come as events, before or after one waits.

export class Answers {
  #known = new Map();
  #waiting = new Map();

  /** An answer came. */
  told(id, answer) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting) waiting(answer);
    else this.#known.set(id, answer);
  }

  /** The answer, or null where none came in time. */
  wait(id, milliseconds = 15000) {
    if (this.#known.has(id)) {
      const answer = this.#known.get(id);
      this.#known.delete(id);
      return Promise.resolve(answer);
    }
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      setTimeout(() => {
        if (this.#waiting.delete(id)) resolve(null);
      }, milliseconds);
    });
  }
}
