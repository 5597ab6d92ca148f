/* What a reader asks for: words, phrases in quotes, and names that become filters. */
import { isTyped, looseKey, words } from "./fold.js";

const LONGEST = 200, MOST_WORDS = 24, LONGEST_NAME = 9;
const QUOTED = /["“”«»„]([^"“”«»„]*)["“”«»„]/g;
const SHORT_KINDS = {
  tỉnh: ["t"], huyện: ["h"], xã: ["x"], phường: ["p"],
  "thị trấn": ["tt"], "thị xã": ["tx"], "thành phố": ["tp"],
};

/* As it is looked at: composed, of bearable length, without what cannot be seen. */
export function tidy(text) {
  return text.slice(0, 10 * LONGEST).normalize("NFC").replace(/[\p{C}\s]+/gu, " ").trim()
    .slice(0, LONGEST);
}

/* Names by their words, loosely. `names` is what ten.json holds. */
export function nameTable(names) {
  const table = new Map();
  function add(spelling, name) {
    const list = words(spelling), key = looseKey(list);
    if (!table.has(key)) table.set(key, []);
    table.get(key).push({ ...name, words: list });
  }
  for (const [key, kind, name, district] of names.places) {
    const label = `${kind} ${name}`;
    const found = { filter: "noi", key, label: district ? `${label}, ${district}` : label };
    add(name, { ...found, bare: true });
    for (const word of [kind, ...(SHORT_KINDS[kind] || [])]) add(`${word} ${name}`, found);
  }
  for (const [key, name] of names.authors) add(name, { filter: "tac-gia", key, label: name, bare: true });
  return table;
}

/* `literal` are keys of names that the reader wants to be looked for as words. */
export function parse(text, table, literal = []) {
  const phrases = [], open = [];
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    open.push(text.slice(at, match.index));
    if (words(match[1]).length) phrases.push(match[1].trim());
    at = match.index + match[0].length;
  }
  open.push(text.slice(at));
  const names = [], rest = [];
  for (const part of open) recognise(part, table, literal, text, names, rest);
  return { names, phrases, all: [...rest, ...phrases].join(" ") };
}

/* The longest names first, from left to right; what is left keeps its spelling. */
function recognise(part, table, literal, whole, names, rest) {
  const list = words(part).slice(0, MOST_WORDS), single = words(whole).length === 1;
  let from = 0, kept = 0;
  while (from < list.length) {
    let length = Math.min(LONGEST_NAME, list.length - from), found = [];
    for (; length > 0 && !found.length; length--) {
      found = named(list.slice(from, from + length), table, literal, single);
      if (found.length) break;
    }
    if (!found.length) { from++; continue; }
    keep(part.slice(kept, list[from].start), rest);
    kept = list[from + length - 1].end;
    names.push({
      filter: found[0].filter,
      keys: found.map((name) => name.key),
      labels: found.map((name) => name.label),
      text: part.slice(list[from].start, kept),
    });
    from += length;
  }
  const end = list.length < MOST_WORDS ? part.length : list[list.length - 1].end;
  keep(part.slice(kept, end), rest);
}

function keep(text, rest) {
  if (words(text).length) rest.push(text.trim());
}

function named(typed, table, literal, single) {
  const key = looseKey(typed);
  if (literal.includes(key) || (typed.length === 1 && !single)) return [];
  const all = (table.get(key) || []).filter((name) => typed.every((word, i) => isTyped(word, name.words[i])));
  // A name means places or an author, not both at once.
  return all.filter((name) => name.filter === all[0].filter);
}
