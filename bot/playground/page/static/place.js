// Which chat is open, in the browser's history: a reload opens it again, and on a phone Back leads to the list.

const narrow = matchMedia("(max-width: 46rem)");

export class Place {
  #list;

  /** `open` is called with the place that Back or Forward leads to, `list` where it is the list of chats. */
  constructor(open, list) {
    this.#list = list;
    addEventListener("popstate", ({ state }) => {
      if (state?.pane === "list") list();
      else if (state?.key) open(state);
    });
  }

  /** Where the page was before it was reloaded; on a phone a new one begins above the list. */
  begin() {
    const kept = history.state;
    if (!kept && narrow.matches) history.replaceState({ pane: "list" }, "");
    return kept ?? {};
  }

  /** Take a deep link's parameter out of the address: a reload would send it again. */
  static takeParameter() {
    const parameter = new URLSearchParams(location.search).get("start");
    if (parameter !== null) history.replaceState(history.state, "", location.pathname);
    return parameter;
  }

  /** A chat was opened, at a topic, by somebody. */
  enter(me, key, topic) {
    const from = history.state;
    const isAbove = from?.pane === "list" || Boolean(from?.isAbove);
    const state = { pane: "chat", me, key, topic, isAbove };
    if (from?.pane === "list") history.pushState(state, "");
    else history.replaceState(state, "");
  }

  /** Go to the list. */
  leave() {
    if (history.state?.isAbove) {
      history.back();
      return;
    }
    history.replaceState({ pane: "list" }, "");
    this.#list();
  }
}
