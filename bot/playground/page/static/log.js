// The conversation: the messages of one chat (and topic) in order, kept up to date message by message.

import { byId, el } from "./dom.js";
import { messageElement } from "./message.js";
import { t } from "./texts.js";

const NEAR = 80;
const BUTTONS = ".keyboard button";

export class Log {
  #box = byId("log");
  #down = byId("down");
  #typing = null;
  #timer = 0;
  #kept = true;

  constructor() {
    this.#down.addEventListener("click", () => this.toEnd());
    this.#box.addEventListener("scroll", () => this.#notice(), { passive: true });
    new ResizeObserver(() => this.#kept && this.toEnd()).observe(this.#box);
  }

  /** Show these messages instead; nobody needs to hear all of them read. */
  fill(messages, view) {
    this.#box.setAttribute("aria-busy", "true");
    this.#box.replaceChildren(...messages.map((message) => messageElement(message, view)));
    this.#typing = null;
    this.#join();
    this.toEnd();
    requestAnimationFrame(() => {
      this.toEnd();
      this.#box.removeAttribute("aria-busy");
    });
  }

  /** Add a message, or put it in the place of the one with its id. */
  put(message, view) {
    const element = messageElement(message, view);
    const old = this.#find(message.message_id);
    const pressed = old ? [...old.querySelectorAll(BUTTONS)].indexOf(document.activeElement) : -1;
    if (old) {
      element.classList.add("changed");
      old.replaceWith(element);
      if (pressed >= 0) (element.querySelectorAll(BUTTONS)[pressed] ?? element.querySelector(BUTTONS))?.focus();
    } else {
      element.classList.add("new");
      this.#box.append(element);
    }
    if (message.from?.is_bot && !message.via_bot) this.typing(false);
    this.#join();
    if (this.#kept) this.toEnd();
    else this.#notice();
  }

  remove(id) {
    this.#find(id)?.remove();
    this.#join();
  }

  /** Show, or no longer show, that the bot writes. */
  typing(active) {
    clearTimeout(this.#timer);
    this.#typing?.remove();
    this.#typing = active ? el("p", { class: "typing", "aria-hidden": "true" }, el("i"), el("i"), el("i"), t("typing")) : null;
    if (!active) return;
    this.#box.append(this.#typing);
    this.#timer = setTimeout(() => this.typing(false), 5000);
    if (this.#kept) this.toEnd();
  }

  /** Bring a message into view and light it up for a moment. */
  show(id) {
    const element = this.#find(id);
    if (!element) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    element.classList.remove("lit");
    requestAnimationFrame(() => element.classList.add("lit"));
  }

  toEnd() {
    this.#box.scrollTop = this.#box.scrollHeight;
    this.#notice();
  }

  #notice() {
    this.#kept = this.#box.scrollHeight - this.#box.scrollTop - this.#box.clientHeight < NEAR;
    this.#down.hidden = this.#kept;
  }

  #find(id) {
    return this.#box.querySelector(`:scope > [data-id="${Number(id)}"]`);
  }

  /** Messages of one sender in a row stand together; those being typed come last. */
  #join() {
    let before = null;
    for (const element of this.#box.children) {
      element.classList.toggle("follows", Boolean(before) && before === element.dataset.sender);
      before = element.dataset.sender ?? null;
    }
    if (this.#typing) this.#box.append(this.#typing);
  }
}
