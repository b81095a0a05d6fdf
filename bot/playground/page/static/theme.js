// Light and dark: the system's choice until somebody makes another.

import { byId } from "./dom.js";

const KEY = "playground-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

function show(theme) {
  document.documentElement.dataset.theme = theme ?? (dark.matches ? "dark" : "light");
}

/** Follow the system and the button. */
export function followTheme() {
  show(localStorage.getItem(KEY));
  dark.addEventListener("change", () => show(localStorage.getItem(KEY)));
  byId("theme").addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem(KEY, next);
    show(next);
  });
}
