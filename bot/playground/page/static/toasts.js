// What a bot says to a press of a button, and what went wrong: a line that goes away, or a dialog.

import { byId, el } from "./dom.js";
import { t } from "./texts.js";

/** A line at the bottom for a few seconds. */
export function toast(text) {
  const line = el("p", {}, text);
  byId("toasts").append(line);
  setTimeout(() => line.remove(), 3000 + 60 * text.length);
}

/** A dialog that waits to be closed. */
export function alertDialog(text) {
  const dialog = byId("alert");
  dialog.querySelector("p").textContent = text;
  const button = dialog.querySelector("button");
  button.textContent = t("close");
  button.onclick = () => dialog.close();
  dialog.showModal();
}

/** Run something that the server may refuse, and show why it did. */
export async function shown(promise) {
  try {
    return await promise;
  } catch (error) {
    toast(error.message);
    return null;
  }
}
