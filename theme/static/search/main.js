/* The search page. Its state is its URL: what is asked for and by which filters. Nothing is loaded
   before the field is used: then the names, and the index with the first search. */
import { combobox } from "./combobox.js";
import { article, check, fetchWhole, find, openIndex } from "./engine.js";
import { looseKey, words } from "./fold.js";
import { nameTable, parse, tidy } from "./query.js";
import { covers } from "./rank.js";
import { meant, suggestions } from "./suggest.js";
import { chipLabel, fill, fillFilters, number, showArticle, showChips } from "./view.js";

const PAGE = 10;
const FILTERS = ["huyen", "xa", "nam", "chuyen-muc", "tac-gia"];
const form = document.getElementById("tim-tin");
const field = form.elements.q, texts = form.dataset;
const [status, chips, list, more, advice, ways, template, suggestionList, told] = [
  "trang-thai", "dang-loc", "ket-qua", "xem-them", "goi-y-sua", "loi-khac", "mau-ket-qua",
  "goi-y", "so-goi-y",
].map((id) => document.getElementById(id));
let asked = 0, literal = [];
fetch = fetchWhole;

let naming;

/* Loaded once; a failure is forgotten, so that the next use tries again. */
function loadNames() {
  return (naming ??= readNames().catch((error) => { naming = null; throw error; }));
}

async function readNames() {
  const names = await (await fetch(texts.names)).json();
  names.table = nameTable(names);
  fillFilters(form, names);
  return names;
}

const suggested = combobox(field, suggestionList, told, async (typed) => {
  const names = await loadNames().catch(() => null);
  if (!names) return [];
  const { places, titles } = suggestions(tidy(typed), names, texts.old);
  return [{ label: texts.places, items: places }, { label: texts.titles, items: titles }];
});

function state() {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) given.append(name, value.trim());
  for (const name of literal) given.append("chu", name);
  return given;
}

function address(given) {
  return `${given}` ? `?${given}` : location.pathname;
}

async function restore(event) {
  // A form that was sent before this script came, or with nothing in it, leaves empty names.
  const given = new URLSearchParams([...new URLSearchParams(location.search)].filter((pair) => pair[1]));
  if (!event) history.replaceState(null, "", address(given));
  // What is typed while this script is on its way, over a slow link, is newer than the URL.
  const isTyping = !event && document.activeElement === field && field.value;
  if (!isTyping) field.value = tidy(given.get("q") || "");
  literal = given.getAll("chu");
  form.elements.xep.checked = given.get("xep") === "moi";
  if (FILTERS.some((name) => given.get(name))) {
    await loadNames().catch(() => null);
    form.querySelector("details").open = true;
  }
  for (const name of FILTERS) {
    form.elements[name].disabled = false;
    form.elements[name].value = given.get(name) || "";
  }
  if (isTyping) field.dispatchEvent(new Event("input"));
  else await search();
}

/* Search for what the form says, and say so in the URL. */
function submit() {
  suggested.close();
  history.pushState(null, "", address(state()));
  return search();
}

async function search() {
  const mine = ++asked, text = tidy(field.value);
  const chosen = FILTERS.filter((name) => form.elements[name].value);
  for (const element of [more, advice, chips]) element.hidden = true;
  list.replaceChildren();
  ways.hidden = false;
  status.textContent = "";
  document.title = document.title.replace(/^(.*?: )?/, text ? `${text}: ` : "");
  list.ariaBusy = "false";
  if (!words(text).length && !chosen.length) return;
  status.textContent = texts.loading;
  list.ariaBusy = "true";
  try {
    const [names, index] = await Promise.all([loadNames(), openIndex(texts)]);
    const { query, results } = await answers(text, names, index, chosen);
    if (mine !== asked) return;
    check();
    showFilters(query, chosen);
    const first = await show(results, words(text));
    const noneHasAll = (asTyped) => first && !first.some((one) => hasAll(one, query, asTyped));
    if (noneHasAll()) {
      if (first.length) status.textContent = texts.near;
      const better = await proposal(text, names, index, chosen);
      if (mine === asked) advise(better);
    } else if (noneHasAll(true)) {
      status.textContent += ` ${texts.otherwise}`;
    }
  } catch {
    if (mine === asked) status.textContent = texts.error;
  }
  if (mine === asked) list.ariaBusy = "false";
}

/* How a text was understood, and what answers it. */
async function answers(text, names, index, chosen) {
  let query = parse(text, names.table, literal);
  let results = await find(index, query, conditions(query, chosen), form.elements.xep.checked);
  if (!results.length && query.names.length && words(query.all).length) {
    // The name may have been no more than a word.
    query = parse(text, new Map());
    results = await find(index, query, conditions(query, chosen), form.elements.xep.checked);
  }
  return { query, results };
}

function conditions(query, chosen) {
  const all = query.names.map(({ filter, keys }) => ({ [filter]: { any: keys } }));
  for (const name of chosen) {
    const filter = name === "huyen" || name === "xa" ? "noi" : name;
    all.push({ [filter]: form.elements[name].value });
  }
  return all.length ? { all } : {};
}

function showFilters(query, chosen) {
  const recognised = query.names.map((name) => ({
    label: chipLabel(name.labels),
    remove: () => { literal.push(looseKey(words(name.text))); field.focus(); submit(); },
  }));
  const selected = chosen.map((name) => ({
    label: form.elements[name].selectedOptions[0].text.replace(/ \([\d.]+\)$/, ""),
    remove: () => { form.elements[name].value = ""; field.focus(); submit(); },
  }));
  showChips(chips, [...recognised, ...selected], texts.remove);
}

/* Show the first results, and give them; nothing if they cannot be had, or are no longer wanted. */
async function show(results, typed) {
  status.textContent = results.length ? fill(texts.some, number(results.length)) : texts.none;
  ways.hidden = results.length > 0;
  const mine = asked;
  async function next(event) {
    const at = list.children.length;
    const found = await Promise.all(results.slice(at, at + PAGE).map(article)).catch(() => null);
    // Over a slow link, it is pressed again before the first answer is there.
    if (mine !== asked || at < list.children.length) return;
    if (!found) { status.textContent = texts.error; return; }
    list.append(...found.map((one) => showArticle(template, one, typed)));
    const left = results.length - list.children.length;
    more.hidden = !left;
    more.textContent = fill(texts.more, number(left));
    if (event) list.children[at].querySelector("a").focus();
    return found;
  }
  more.onclick = next;
  return next();
}

/* Another text for one that nothing answers whole, if something answers that; else "". */
async function proposal(text, names, index, chosen) {
  const better = meant(text, names);
  if (!better) return "";
  const { query, results } = await answers(better, names, index, chosen);
  const found = await Promise.all(results.slice(0, PAGE).map(article)).catch(() => []);
  return found.some((one) => hasAll(one, query)) ? better : "";
}

/* Names that became filters need not stand there: articles about xã Quy Mông are Lào Cai's too. */
function hasAll(one, query, asTyped) {
  const { title, where, byline, date, text } = one;
  return covers(words(query.all), `${title} ${where} ${byline} ${date} ${text}`, asTyped);
}

function advise(better) {
  advice.hidden = !better;
  const button = advice.querySelector("button");
  button.textContent = better;
  button.onclick = () => { field.value = better; field.focus(); submit(); };
}

form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
form.addEventListener("change", (event) => { if (event.target !== field) submit(); });
form.addEventListener("focusin", () => loadNames().catch(() => null));
field.addEventListener("input", () => { literal = []; });
addEventListener("popstate", restore);
restore();
