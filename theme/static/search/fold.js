/* Vietnamese text for comparing: the same functions as plugins/vietnamese, tested against the
   same table; and as it is in the index (plugins/finder/copies.py). */
const LOOK_ALIKES = { ð: "đ", ɖ: "đ", Ð: "Đ", Ɖ: "Đ" };
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

function mend(text) {
  return text.replace(/[ðɖÐƉ]/g, (letter) => LOOK_ALIKES[letter]);
}

/* Lower case without diacritics, đ as d. */
export function fold(text) {
  return mend(text).toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
}

/* A word so that hoà and hòa, which are one, are equal, and hoa is not. */
export function exact(word) {
  const letters = mend(word).toLowerCase().normalize("NFD");
  return letters.replace(TONES, "") + (letters.match(TONES) || []).sort().join("");
}

/* A query in the spelling of the index. */
export function toIndex(text) {
  return mend(text).normalize("NFC").replace(/đ/g, "ḏ").replace(/Đ/g, "Ḏ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\s\p{S}"“”]+/gu, " ").trim();
}

export function fromIndex(text) {
  return text.replace(/ḏ/g, "đ").replace(/Ḏ/g, "Đ");
}

/* The words of a text, and where each stands in it. */
export function words(text) {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/* Whether a word is what was typed: diacritics count where they were typed. */
export function isTyped(typed, word) {
  return typed.folded === word.folded
    && (typed.folded === typed.text.toLowerCase() || exact(typed.text) === exact(word.text));
}
