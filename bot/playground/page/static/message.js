// One message as an element: its sender, what it replies to, its text, its buttons.

import { api } from "./api.js";
import { el, face, hue, icon, iconButton } from "./dom.js";
import { rich } from "./entities.js";
import { fullName } from "./store.js";
import { t, timeOfDay } from "./texts.js";
import { tongue } from "./tongue.js";

const SERVICE = {
  group_chat_created: "created", supergroup_chat_created: "created", channel_chat_created: "created",
  new_chat_members: "joined", left_chat_member: "left", pinned_message: "pinned", forum_topic_created: "topicCreated",
  forum_topic_closed: "service", forum_topic_reopened: "service", migrate_to_chat_id: "service",
  migrate_from_chat_id: "service",
};

export const senderOf = (message) => message.sender_chat ?? message.from;
export const nameOf = (sender) => sender?.title ?? fullName(sender);
export const textOf = (message) => message.text ?? message.caption ?? "";
export const isService = (message) => Object.keys(SERVICE).some((name) => name in message);

/** The words of a service message, or null for another one. */
export function serviceText(message) {
  const kind = Object.keys(SERVICE).find((name) => name in message);
  if (!kind) return null;
  return t(SERVICE[kind], {
    name: nameOf(senderOf(message)),
    title: message.forum_topic_created?.name ?? message.chat.title,
    who: (message.new_chat_members ?? []).map(fullName).join(", "),
  });
}

/** A short line that stands for the message in lists and replies. */
export function summary(message) {
  return serviceText(message) ?? (textOf(message).replace(/\s+/g, " ").slice(0, 120) || (message.photo ? t("photo") : "…"));
}

/** The element of a message. `view` says who looks (`me`) and what can be done (`doing`). */
export function messageElement(message, view) {
  const service = serviceText(message);
  if (service !== null) return pill(message, service);
  if (view.isPrivate && /^\/start(\s|$)/.test(message.text ?? "") && !message.from.is_bot) {
    return pill(message, t("started", { name: nameOf(message.from) }));
  }
  return bubble(message, view);
}

function pill(message, words) {
  return el("article", { class: "service", "data-id": message.message_id }, el("span", {}, words));
}

function bubble(message, view) {
  const sender = senderOf(message);
  const own = message.from?.id === view.me.id && !message.sender_chat;
  const name = el("span", { class: `sender h${hue(sender.id)}` }, nameOf(sender));
  const body = el("div", { class: "bubble" },
    name,
    message.via_bot ? el("span", { class: "via" }, t("via", { bot: message.via_bot.username })) : null,
    replied(message, view),
    picture(message),
    el("div", { class: "text", lang: tongue(textOf(message)) }, rich(textOf(message), message.entities ?? message.caption_entities, view.doing)),
    meta(message),
  );
  return el("article", {
    class: ["message", own ? "own" : "other", view.isPrivate || own ? "unnamed" : "", message.edit_date ? "was-edited" : ""].join(" ").trim(),
    "data-id": message.message_id,
    "data-sender": sender.id,
    "aria-label": nameOf(sender),
  }, face(nameOf(sender), sender.id), el("div", { class: "column" },
    el("div", { class: "row" }, body, actions(message, own, view)),
    buttons(message, view), reactions(message)));
}

function replied(message, { doing }) {
  const answered = message.reply_to_message;
  const words = message.quote?.text ?? (answered ? summary(answered) : null);
  if (words === null || answered?.forum_topic_created) return null;
  const name = answered ? nameOf(senderOf(answered)) : nameOf(message.external_reply?.origin?.sender_user);
  return el("button", { type: "button", class: "replied", click: () => answered && doing.show(answered.message_id) },
    el("b", {}, name || t("deleted")), el("span", { lang: tongue(words) }, words));
}

function picture(message) {
  const size = message.photo?.at(-1);
  return size ? el("img", { src: api.file(size.file_id), alt: t("photo"), loading: "lazy" }) : null;
}

function meta(message) {
  const time = el("time", { datetime: new Date(message.date * 1000).toISOString() }, timeOfDay(message.date));
  return el("span", { class: "meta" }, message.edit_date ? `${t("edited")} ` : "", time);
}

function actions(message, own, { doing }) {
  const reply = iconButton("reply", t("reply"), () => doing.reply(message));
  reply.addEventListener("mousedown", (event) => event.preventDefault()); // keeps what is selected, to quote it
  const edit = own && message.text ? iconButton("edit", t("edit"), () => doing.edit(message)) : null;
  return el("div", { class: "actions" }, reply, edit);
}

function buttons(message, { doing }) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el("div", { class: "keyboard" }, ...rows.map((row) => el("div", {}, ...row.map((button) => {
    const pressed = el("button", { type: "button", click: () => doing.press(message, button, pressed) }, button.text);
    if (button.url) pressed.append(icon("reply"));
    return pressed;
  }))));
}

function reactions(message) {
  const all = Object.values(message.reactions ?? {}).flat().map((reaction) => reaction.emoji).filter(Boolean);
  return all.length ? el("div", { class: "reactions" }, ...all.map((emoji) => el("span", {}, emoji))) : null;
}
