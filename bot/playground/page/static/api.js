// The playground's control API (bot/playground/README.md).

import { t } from "./texts.js";

const API = "/playground/api";

async function request(path, body) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, options).catch(() => {
    throw new Error(t("unreachable"));
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || answer.description || response.statusText);
  return answer;
}

const part = encodeURIComponent;

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

export const api = {
  world: () => request(`${API}/world`),
  messages: (chat) => request(`${API}/chats/${part(chat)}/messages`),
  commands: (bot, chat, person) => request(`${API}/bots/${bot}/commands?chat=${part(chat)}&person=${person}`),
  query: (id) => request(`${API}/queries/${part(id)}`),
  act: (person, name, body) => request(`${API}/people/${person}/${name}`, body),
  /** Send a picture, a `File`, with a caption. */
  photo: async (person, body, picture) => request(`${API}/people/${person}/send_photo`, { ...body, data: await base64(picture) }),
  speak: (person, code) => request(`/page/people/${person}/language_code`, { language_code: code }),
  file: (id) => `${API}/files/${part(id)}`,
};

const KINDS = ["posted", "edited", "deleted", "reacted", "member_changed", "callback_answered", "inline_answered", "action"];

/** Calls `told` with each event; `opened` whenever the stream opens, as events before it were missed. */
export function listen(told, opened, lost) {
  const stream = new EventSource(`${API}/events`);
  stream.addEventListener("open", opened);
  stream.addEventListener("error", () => {
    lost();
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(told, opened, lost), 2000);
  });
  for (const kind of KINDS) stream.addEventListener(kind, (event) => told(JSON.parse(event.data)));
}
