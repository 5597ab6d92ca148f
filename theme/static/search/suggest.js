/* Titles and places that hold what is being typed, and words near to one that is misspelt. */
import { fold, loose, words } from "./fold.js";

const PLACES = 3, TITLES = 5, MOST_CHANGES = 2;

/* Lists of { text, note, url }: `names` is what ten.json holds, with `table` for folded texts. */
export function suggestions(typed, names, oldUnit) {
  const wanted = fold(typed).trim();
  if (wanted.length < 2) return { places: [], titles: [] };
  const places = placesNamed(names.places, wanted)
    .map(([, kind, name, district, era, , url]) => ({
      text: `${kind} ${name}`,
      note: [district, era === "old" ? oldUnit : ""].filter(Boolean).join(", "),
      url,
    }));
  const titles = matching(names.titles, wanted, ([title]) => title)
    .map(([title, url]) => ({ text: title, note: "", url }));
  return { places: places.slice(0, PLACES), titles: titles.slice(0, TITLES) };
}

/* Places by their names: "tran" is none of "thị trấn". All of a kind may come before a name. */
function placesNamed(rows, wanted) {
  return rows.filter(([, kind, name, , , , url]) => {
    const label = fold(`${kind} ${name}`);
    return url && (label.slice(kind.length).includes(` ${wanted}`)
      || wanted.length > kind.length && label.startsWith(wanted));
  }).sort((a, b) => isStart(b[2], wanted) - isStart(a[2], wanted) || b[7] - a[7]);
}

const foldedRows = new WeakMap();

function matching(rows, wanted, text) {
  return rows.filter((row) => {
    if (!foldedRows.has(row)) foldedRows.set(row, ` ${fold(text(row))} \n ${loose(text(row))}`);
    return foldedRows.get(row).includes(` ${wanted}`) || foldedRows.get(row).includes(` ${loose(wanted)}`);
  });
}

function isStart(name, wanted) {
  return Number(fold(name).startsWith(wanted));
}

/* What may have been meant: each word that no title or name has, replaced by one that is near to
   it. "" if there is none. */
export function meant(typed, names) {
  const known = new Map();
  const texts = [
    ...names.titles.map(([title]) => title),
    ...names.places.map(([, kind, name]) => `${kind} ${name}`),
    ...names.authors.map(([, name]) => name),
  ];
  for (const word of texts.flatMap((text) => words(text))) {
    if (!known.has(word.folded)) known.set(word.folded, word.text.toLowerCase());
  }
  let better = typed;
  for (const word of words(typed)) {
    if (known.has(word.folded) || word.folded.length < 3) continue;
    const near = nearest(word.folded, known.keys());
    if (near !== null) better = better.replace(word.text, known.get(near));
  }
  return better === typed ? "" : better;
}

function nearest(word, candidates) {
  let best = null, least = word.length < 5 ? 1 : MOST_CHANGES;
  for (const other of candidates) {
    if (Math.abs(other.length - word.length) > least || other.length < 2) continue;
    const changes = distance(word, other);
    if (changes < least || (best === null && changes <= least)) [best, least] = [other, changes];
  }
  return best;
}

/* Letters to add, drop, change, or swap with the next (Damerau–Levenshtein). */
export function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + !same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[one.length][other.length];
}
