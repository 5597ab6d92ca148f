/* The index: loaded when it is first asked, and asked in its own spelling. */
import { fromIndex, toIndex, words } from "./fold.js";
import { score } from "./rank.js";

const RANKED = 30;

export async function openIndex(indexUrl, homeUrl) {
  // It begins to load by itself, and nobody is there to hear that this failed.
  addEventListener("unhandledrejection", (event) => event.preventDefault(), { once: true });
  const { createInstance } = await import(`${indexUrl}pagefind.js`);
  const index = createInstance({ basePath: indexUrl, baseUrl: homeUrl, noWorker: true });
  // That it could not be loaded is told by the first search alone.
  await index.search("");
  return index;
}

/* Articles in order, best first; each loads by `article(result)`. `query` is what `parse` gives,
   `filters` a condition of Pagefind's. */
export async function find(index, query, filters, newestFirst) {
  const options = { filters, sort: newestFirst ? { ngay: "desc" } : {} };
  const ask = async (text) => (await index.search(text, options)).results;
  const text = toIndex(query.all);
  if (!text) return about(index, query, filters, newestFirst ? null : ask);
  let results = await ask(text);
  for (const phrase of query.phrases) {
    const held = ids(await ask(`"${toIndex(phrase)}"`));
    results = results.filter((result) => held.has(result.id));
  }
  return newestFirst ? results : lifted(query.all, results, ask);
}

/* Nothing but names: first what says them, then all else about them, the newest first. */
async function about(index, query, filters, ask) {
  const { results } = await index.search(null, { filters, sort: { ngay: "desc" } });
  const text = query.names.map((name) => name.text).join(" ");
  if (!ask || !text) return results;
  const first = await lifted(text, await ask(toIndex(text)), ask), said = ids(first);
  return [...first, ...results.filter((result) => !said.has(result.id))];
}

/* With the words as one phrase before all others, and then by their own words. */
async function lifted(text, results, ask) {
  if (words(text).length < 2) return results;
  const together = ids(await ask(`"${toIndex(text)}"`));
  return ranked(words(text), [
    ...results.filter((result) => together.has(result.id)),
    ...results.filter((result) => !together.has(result.id)),
  ]);
}

export async function article(result) {
  const { url, content, meta } = await result.data();
  const title = fromIndex(meta.title), text = fromIndex(content);
  return {
    url, title,
    date: meta.ngay,
    where: fromIndex(meta.noi || ""),
    byline: fromIndex(meta["tac-gia"] || ""),
    text: text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, "") : text,
  };
}

function ids(results) {
  return new Set(results.map((result) => result.id));
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
