/* How well an article answers, and the words of it that show so. Pagefind joins words by AND,
   wherever they stand: what stands together, and with the diacritics typed, comes first. */
import { isTyped, likeness, words } from "./fold.js";

const EXCERPT = 34, BEFORE = 8;

/* Larger is better; from 0 to 100. An article that says what was typed as it was typed comes
   before all others, then one that has it in another spelling (kì for kỳ). */
export function score(typed, { title, text, where, byline }) {
  if (!typed.length) return 0;
  const [inTitle, inText, about] = [title, text, `${where} ${byline}`]
    .map((part) => measure(typed, part));
  return 35 * Math.max(inTitle.likeness, inText.likeness, about.likeness)
    + 2 * inTitle.value + inText.value + about.value + (inTitle.isWhole ? 2 : 0);
}

/* Whether all words that were typed stand there next to each other, in that order. */
export function isPhrase(typed, { title, text }) {
  return [title, text].some((part) => measure(typed, part).isTogether);
}

/* The part of a text to show: around the words that stand nearest to each other. */
export function excerpt(typed, text) {
  const list = words(text);
  if (!list.length) return [];
  const best = typed.length ? measure(typed, list) : { from: 0 };
  const from = Math.max(0, Math.min(best.from - BEFORE, list.length - EXCERPT));
  const to = Math.min(list.length, from + EXCERPT);
  const start = from ? list[from].start : 0;
  const end = to < list.length ? list[to - 1].end : text.length;
  const pieces = marked(typed, text, list.slice(from, to), start, end);
  if (from) pieces.unshift({ text: "… " });
  if (to < list.length) pieces.push({ text: " …" });
  return pieces;
}

/* Pieces of a text; `isMark` where a word was asked for. */
export function marked(typed, text, list = words(text), start = 0, end = text.length) {
  const pieces = [];
  let at = start;
  for (const word of list) {
    if (!typed.some((one) => begins(one, word))) continue;
    if (word.start > at) pieces.push({ text: text.slice(at, word.start) });
    pieces.push({ text: text.slice(word.start, word.end), isMark: true });
    at = word.end;
  }
  if (end > at) pieces.push({ text: text.slice(at, end) });
  return pieces;
}

function begins(typed, word) {
  return word.loose === typed.loose || (typed.folded.length > 2 && word.folded.startsWith(typed.folded));
}

/* Whether all words that were typed are there; `asTyped`: with the diacritics that were typed. */
export function covers(typed, text, asTyped) {
  const list = words(text), fits = asTyped ? beginsAsTyped : begins;
  return typed.every((one) => list.some((word) => fits(one, word)));
}

function beginsAsTyped(typed, word) {
  const letters = typed.text.toLowerCase();
  return isTyped(typed, word) || begins(typed, word)
    && (letters === typed.folded || word.text.toLowerCase().startsWith(letters));
}

/* The shortest run of words that has all that were typed: `value` is up to 3 for how near they
   stand, 1 more if in the order typed and 2 more for the diacritics. Little if one is missing.
   `likeness` is 2 for all together as they were typed, 1 in another spelling. */
function measure(typed, given) {
  const list = Array.isArray(given) ? given : words(given);
  const wanted = new Map();
  typed.forEach((word, i) => wanted.set(word.loose, [...(wanted.get(word.loose) || []), i]));
  const last = new Array(typed.length).fill(-1);
  let best = { value: 0, from: 0, isWhole: false, isTogether: false, likeness: 0 }, seen = 0;
  list.forEach((word, at) => {
    const places = wanted.get(word.loose);
    if (!places) return;
    for (const i of places) {
      if (last[i] < 0) seen++;
      last[i] = at;
    }
    const found = last.filter((place) => place >= 0), from = Math.min(...found);
    const isWhole = seen === typed.length, share = seen / typed.length;
    const ordered = last.every((place, i) => !i || place === last[i - 1] + 1);
    const alike = last.map((place, i) => (place < 0 ? 0 : likeness(typed[i], list[place])));
    const right = alike.filter((degree) => degree > 1).length;
    const near = new Set(found).size / (at - from + 1);
    const value = isWhole ? 3 * near + ordered + 2 * right / typed.length : (share + near) / 4;
    const isTogether = isWhole && ordered;
    const degree = isTogether ? Math.max(0, Math.min(...alike) - 1) : 0;
    if (value > best.value || degree > best.likeness) {
      best = { value, from, isWhole, isTogether, likeness: degree };
    }
  });
  return best;
}
