// Inline mode: `@bot question` in the composer shows the bot's results as one types.

import { api } from "./api.js";
import { t } from "./texts.js";

const PAUSE = 250;
const LONGEST = 256;

/** The question in `@bot question`, or null where the text is none. */
export function inlineQuestion(text, username) {
  const match = /^@(\w+)\s([\s\S]*)$/.exec(text);
  if (!match || match[1].toLowerCase() !== username?.toLowerCase()) return null;
  return Array.from(match[2].trim()).slice(0, LONGEST).join(""); // no emoji is cut in two
}

export class InlineMode {
  #store;
  #answers;
  #list;
  #turn = 0;
  #timer = 0;

  constructor(store, answers, list) {
    this.#store = store;
    this.#answers = answers;
    this.#list = list;
  }

  /** Ask after a pause; `sent` is called when a result was chosen, `started` with a deep link's parameter. */
  ask(question, chat, { sent, started, failed }) {
    this.cancel();
    const turn = this.#turn;
    this.#timer = setTimeout(() => this.#page({ question, chat, turn, sent, started, failed }, ""), PAUSE);
  }

  cancel() {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }

  async #page(asking, offset) {
    if (!offset && !this.#list.open) this.#list.note(t("searching"));
    const answer = await this.#answer(asking, offset).catch((error) => {
      asking.failed(error);
      return null;
    });
    if (asking.turn !== this.#turn) return;
    if (!answer) {
      this.#list.close();
      return;
    }
    const items = answer.results.map((result) => this.#item(asking, answer.id, result));
    const more = answer.next_offset ? () => this.#page(asking, answer.next_offset) : null;
    if (offset) this.#list.append(items, more);
    else this.#first(asking, answer, items, more);
  }

  async #answer({ question, chat }, offset) {
    const { me, bot } = this.#store;
    const { query_id: id } = await api.act(me.id, "inline", { bot: bot.id, query: question, chat, offset });
    const answer = await this.#answers.wait(id);
    return answer && { results: [], ...answer, id };
  }

  #first({ question, started }, { button }, items, more) {
    const top = button
      ? [{ title: button.text, kind: "button", choose: () => started(button.start_parameter ?? "") }]
      : [];
    if (items.length || top.length) this.#list.show([...top, ...items], more);
    else if (question) this.#list.note(t("noResults"));
    else this.#list.close();
  }

  #item({ sent, failed }, id, result) {
    const choose = () => {
      this.#list.close();
      api.act(this.#store.me.id, "choose", { query_id: id, result_id: result.id }).then(sent, failed);
    };
    return { title: result.title, detail: result.description, kind: "result", choose };
  }
}
