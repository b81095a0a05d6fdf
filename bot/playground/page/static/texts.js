// The page's own texts in three languages.

import { HANS } from "./texts.zh-hans.js";
import { HANT } from "./texts.zh-hant.js";
import { EN } from "./texts.en.js";

const CATALOGUE = { "zh-hans": HANS, "zh-hant": HANT, en: EN };
const TAGS = { "zh-hans": "zh-Hans", "zh-hant": "zh-Hant", en: "en" };

let current = "zh-hans";

/** The language for a `language_code`. */
export function languageOf(code) {
  const lower = (code || "").toLowerCase();
  if (/^zh\b.*(hant|tw|hk|mo)/.test(lower)) return "zh-hant";
  return lower.startsWith("zh") ? "zh-hans" : "en";
}

export function speak(language) {
  current = language;
  document.documentElement.lang = TAGS[language];
}

export const language = () => current;

/** What HTML calls a language. */
export const tagOf = (code) => TAGS[code];

/** The text with this name, with `{name}` filled in. */
export function t(name, values = {}) {
  const text = CATALOGUE[current][name];
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
}

/** A time of day as the language writes it. */
export function timeOfDay(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString(TAGS[current], { hour: "2-digit", minute: "2-digit", hour12: false });
}
