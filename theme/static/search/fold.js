/* Vietnamese text for comparing: the same functions as plugins/vietnamese, tested against the
   same table; and as it is in the index (plugins/search/copies.py). */
const LOOK_ALIKES = { ð: "đ", ɖ: "đ", Ð: "Đ", Ɖ: "Đ" };
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
// The tone of hoà and thuỷ may stand on their first vowel, as in hòa and thủy; and a y that is the
// only vowel stands for i: kỳ is kì, quý is quí, but thúy is not thúi.
const EARLY_TONE = /(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}\p{N}])/gu;
const LONE_Y = /([bcdđghklmnpqrstvx]|qu)y([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}\p{N}])/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

function mend(text) {
  return text.replace(/[ðɖÐƉ]/g, (letter) => LOOK_ALIKES[letter]);
}

/* Lower case without diacritics, đ as d. */
export function fold(text) {
  return mend(text).toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
}

/* The same for words that differ by diacritics, and by i or y, alone. */
export function loose(text) {
  return fold(text).replace(LONE_Y, "$1i$2");
}

/* A word so that hoà and hòa, kỳ and kì, which are one each, are equal, and hoa is not. */
export function exact(word) {
  const letters = mend(word).toLowerCase().normalize("NFD");
  return letters.replace(TONES, "").replace(LONE_Y, "$1i") + (letters.match(TONES) || []).sort().join("");
}

/* A text in the spelling in which the index has each of its words, beside the one in which it was
   written (plugins/vietnamese/tones.py). */
export function standard(text) {
  return mend(text).toLowerCase().normalize("NFD")
    .replace(EARLY_TONE, "$1$3$2").replace(LONE_Y, "$1i$2").normalize("NFC");
}

/* A query in the spelling of the index, without the word that every article has there. */
export function toIndex(text) {
  return mend(text).normalize("NFC").replace(/đ/g, "ḏ").replace(/Đ/g, "Ḏ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\s\p{S}"“”\u2054]+/gu, " ").trim();
}

export function fromIndex(text) {
  return text.replace(/\^\^\p{L}+|\u2054/gu, "").replace(/ḏ/g, "đ").replace(/Ḏ/g, "Đ");
}

/* The words of a text, and where each stands in it. */
export function words(text) {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    folded: fold(match[0]),
    loose: loose(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/* Equal for lists of words that are loosely the same. */
export function looseKey(list) {
  return list.map((word) => word.loose).join(" ");
}

/* How far a word is what was typed: 3 spelt so, 2 another spelling of it, 1 with other diacritics,
   0 another word. Diacritics count where they were typed. */
export function likeness(typed, word) {
  if (typed.loose !== word.loose) return 0;
  if (!hasDiacritics(typed)) return typed.folded === word.folded ? 3 : 2;
  if (spelt(typed) === spelt(word)) return 3;
  return exact(typed.text) === exact(word.text) ? 2 : 1;
}

export function isTyped(typed, word) {
  return likeness(typed, word) > 1;
}

export function hasDiacritics(word) {
  return word.folded !== word.text.toLowerCase();
}

function spelt(word) {
  return mend(word.text).toLowerCase().normalize("NFC");
}
