/* The index: loaded when it is first asked, and asked in its own spelling. */
import { fromIndex, toIndex, words } from "./fold.js";
import { score } from "./rank.js";

const RANKED = 30;
// The last word of every article in the index (plugins/finder/copies.py).
const EVERY = "00000", LAST = /\s*00000\.?$/;

const load = fetch;
let opened, isLost, times = 0;

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
  const ask = async (text, sort = newestFirst) => (
    await index.search(text, { filters, sort: sort ? { ngay: "desc" } : {} })
  ).results;
  const named = query.names.map((name) => name.text).join(" ");
  if (!toIndex(query.all)) {
    // Nothing but names: first what says them, then all else about them.
    const every = await ask(EVERY, true);
    return newestFirst || !named ? every : union(await near(named, ask), every);
  }
  if (query.phrases.length) {
    const asked = query.phrases.map((phrase) => ask(quoted(phrase), true));
    if (query.all !== query.phrases.join(" ")) asked.push(ask(toIndex(query.all)));
    const found = (await Promise.all(asked)).reduce(intersection);
    return newestFirst ? found : ranked(words(query.all), found);
  }
  return newestFirst ? ask(toIndex(query.all)) : near(query.all, ask);
}

/* What has the words as one phrase, then what has them anywhere, ranked by its own words. The
   second would be nearly all articles, and slow, for words that nearly all have; so where enough
   have the phrase they are the answer, the newest of them first in line to be ranked. */
async function near(text, ask) {
  const typed = words(text);
  if (typed.length < 2) return ask(toIndex(text));
  const together = await ask(quoted(text), true);
  if (together.length >= RANKED) return ranked(typed, together);
  return ranked(typed, union(together, await ask(toIndex(text))));
}

function quoted(text) {
  return `"${toIndex(text)}"`;
}

function union(first, others) {
  const known = new Set(first.map((result) => result.id));
  return [...first, ...others.filter((result) => !known.has(result.id))];
}

function intersection(results, others) {
  const known = new Set(others.map((result) => result.id));
  return results.filter((result) => known.has(result.id));
}

export async function article(result) {
  const { url, content, meta } = await result.data();
  const title = fromIndex(meta.title), text = fromIndex(content).replace(LAST, "");
  return {
    url, title,
    date: meta.ngay,
    where: fromIndex(meta.noi || ""),
    byline: fromIndex(meta["tac-gia"] || ""),
    text: text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, "") : text,
  };
}

/* The first ones by their own words: where they stand near each other, and are spelt as typed. */
async function ranked(typed, results) {
  const first = await Promise.all(results.slice(0, RANKED).map(async (result, i) => {
    const { title, text } = await article(result);
    return { result, value: score(typed, title, text) - i / RANKED };
  }));
  first.sort((a, b) => b.value - a.value);
  return [...first.map((item) => item.result), ...results.slice(RANKED)];
}
