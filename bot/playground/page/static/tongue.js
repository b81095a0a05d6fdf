// Which language a text is in, for fonts and screen readers: in a Chinese font, “doesn’t” has a gap behind the apostrophe.

import { language, tagOf } from "./texts.js";

const LATIN = /\p{Script=Latin}/gu;
const HAN = /\p{Script=Han}/gu;
const LETTERS_A_CHARACTER = 3; // English takes about that many for what one Han character says

/** The `lang` of a text, by what most of it is written in; null for one without letters, which says nothing. */
export function tongue(text) {
  const latin = (text.match(LATIN) ?? []).length;
  const han = (text.match(HAN) ?? []).length;
  if (!latin && !han) return null;
  if (latin > LETTERS_A_CHARACTER * han) return "en";
  return language() === "en" ? "zh" : tagOf(language());
}
