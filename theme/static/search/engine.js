/* The index: loaded when it is first asked, and asked in its own spelling. */
import { fromIndex, hasDiacritics, standard, toIndex, words } from "./fold.js";
import { isPhrase, score } from "./rank.js";

const RANKED = 30;
// The word that every article has, and that `toIndex` takes out of what is typed.
const EVERY = "\u2054";

const load = fetch;
let opened, isLost, times = 0, turn = Promise.resolve();

/* Pagefind takes what it could not load for words that nobody has written, and never asks for it
   again: over a bad link, and in a site that was published anew. So this is remembered here. */
export function fetchWhole(url) {
  return load(url).then(async (answer) => (
    answer.ok ? new Response(await answer.blob()) : lose(url)
  )).catch(lose);
}

function lose(error) {
  isLost = true;
  throw error;
}

/* Throws if something could not be loaded since the index was opened. */
export function check() {
  if (isLost) lose();
}

/* The index at one URL, of the site at another; opened anew if something of it could not be
   loaded. */
export function openIndex(urls) {
  if (isLost) opened = isLost = null;
  return (opened ??= open(urls).catch(lose));
}

async function open({ index: basePath, home: baseUrl }) {
  // It begins to load by itself, and nobody is there to hear that this failed.
  addEventListener("unhandledrejection", (event) => event.preventDefault(), { once: true });
  // Browsers do not ask again for a module that they could not load, unless by another name.
  const { createInstance } = await import(`${basePath}pagefind.js${"#".repeat(times++)}`);
  const index = createInstance({ basePath, baseUrl, noWorker: true });
  // That it could not be loaded is told by the first search alone.
  await index.search("");
  return index;
}

/* Articles in order, best first; each loads by `article(result)`. `query` is what `parse` gives,
   `filters` a condition of Pagefind's. */
export async function find(index, query, filters, newestFirst) {
  const ask = (text, { newest = newestFirst, exact = false } = {}) => inTurn(async () => {
    await index.options({ exactDiacritics: exact });
    return (await index.search(text, { filters, sort: newest ? { ngay: "desc" } : {} })).results;
  });
  const named = query.names.map((name) => name.text).join(" ");
  if (!toIndex(query.all)) {
    // Nothing but names: first what says them, then all else about them.
    const every = await ask(EVERY, { newest: true });
    return newestFirst || !named ? every : union([await near(named, ask), every]);
  }
  if (query.phrases.length) {
    const asked = query.phrases.map((phrase) => together(phrase, ask, true));
    if (query.all !== query.phrases.join(" ")) asked.push(ask(inAny(query.all)));
    const found = (await Promise.all(asked)).reduce(intersection);
    return newestFirst ? byDate(found) : ranked(words(query.all), found);
  }
  return newestFirst ? byDate(await ask(inAny(query.all))) : near(query.all, ask);
}

/* How Pagefind looks at diacritics holds for all that it is asked until it is told otherwise. */
function inTurn(work) {
  return (turn = turn.then(work, work));
}

/* What has the words as one phrase, then what has them anywhere, ranked by its own words. The
   second would be nearly all articles, and slow, for words that nearly all have; so where enough
   have the phrase they are the answer, the newest of them first in line to be ranked. */
async function near(text, ask) {
  const typed = words(text);
  if (typed.length < 2) {
    const [exactly, all] = await Promise.all([asTyped(text, ask), ask(inAny(text))]);
    return ranked(typed, union([...exactly.map((list) => intersection(all, list)), all]));
  }
  const phrase = await together(text, ask);
  if (phrase.length >= RANKED) return ranked(typed, phrase);
  return ranked(typed, union([phrase, await ask(inAny(text))]));
}

/* What has the words as one phrase, in the spelling that was typed and in any: with the diacritics
   that were typed, if there were any. */
function asTyped(text, ask) {
  const exact = words(text).some(hasDiacritics);
  return Promise.all([text, standard(text)].map((one) => ask(quoted(one), { newest: true, exact })));
}

/* The same, then what has it with other diacritics. Pagefind overlooks a phrase where the article
   has one of its words with other diacritics as well: if `wholly`, the likeliest are looked at. */
async function together(text, ask, wholly) {
  const known = union([...await asTyped(text, ask), await ask(quoted(standard(text)), { newest: true })]);
  if (!wholly) return known;
  const others = without(known, await ask(inAny(text))).slice(0, RANKED);
  const read = await Promise.all(others.map(article));
  return [...known, ...others.filter((_, i) => isPhrase(words(text), read[i]))];
}

/* Asked for in order of their dates, results have these for scores. */
function byDate(results) {
  return results.sort((a, b) => b.score - a.score);
}

/* A query whose words are found in each of their spellings. */
function inAny(text) {
  return toIndex(standard(text));
}

function quoted(text) {
  return `"${toIndex(text)}"`;
}

function union(lists) {
  return lists.reduce((first, others) => [...first, ...without(first, others)]);
}

function without(known, results) {
  const ids = new Set(known.map((result) => result.id));
  return results.filter((result) => !ids.has(result.id));
}

function intersection(results, others) {
  const known = new Set(others.map((result) => result.id));
  return results.filter((result) => known.has(result.id));
}

export async function article(result) {
  const { url, content, meta } = await result.data();
  const title = fromIndex(meta.title), text = fromIndex(content);
  return {
    url, title,
    date: meta.ngay.replace(/^(....)(..)(..)$/, "$3/$2/$1"),
    where: fromIndex(meta.noi || ""),
    byline: fromIndex(meta["tac-gia"] || ""),
    text: text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, "") : text,
  };
}

/* The first ones by their own words: where they stand near each other, and are spelt as typed. */
async function ranked(typed, results) {
  const first = await Promise.all(results.slice(0, RANKED).map(async (result, i) => {
    return { result, value: score(typed, await article(result)) - i / RANKED };
  }));
  first.sort((a, b) => b.value - a.value);
  return [...first.map((item) => item.result), ...results.slice(RANKED)];
}
