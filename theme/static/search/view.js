/* What readers see of results. All words come from the page, and all text goes in as text. */
import { excerpt, marked } from "./rank.js";


export function fill(message, ...values) {
  return values.reduce((text, value) => text.replace("#", () => value), message);
}

export function number(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ".");
}

export function showArticle(template, found, typed) {
  const item = template.content.cloneNode(true);
  const part = (name) => item.querySelector(`[data-part=${name}]`);
  part("title").href = found.url;
  write(part("title"), marked(typed, found.title));
  part("date").textContent = found.date;
  part("date").dateTime = found.date.split("/").reverse().join("-");
  part("where").textContent = found.where;
  write(part("text"), excerpt(typed, found.text));
  return item;
}

function write(element, pieces) {
  for (const { text, isMark } of pieces) {
    if (isMark) element.append(Object.assign(document.createElement("mark"), { textContent: text }));
    else element.append(text);
  }
}

/* Chips that take a filter away: { label, remove } each. */
export function showChips(list, chips, removeLabel) {
  list.hidden = !chips.length;
  list.replaceChildren(...chips.map(({ label, remove }) => {
    const item = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.setAttribute("aria-label", fill(removeLabel, label));
    button.addEventListener("click", remove);
    item.append(button);
    return item;
  }));
}

/* One label for all that a name may mean: the first few of them. */
export function chipLabel(labels) {
  return labels.length < 4 ? labels.join(" / ") : `${labels.slice(0, 3).join(" / ")} …`;
}

/* Fill the lists of the filters with what there are articles about. */
export function fillFilters(form, names) {
  const place = ([key, kind, name, , , , , count]) => [key, `${kind} ${name}`, count];
  const of = (era, level) => names.places.filter((row) => row[4] === era && row[5] === level);
  options(form.elements.huyen, of("old", "district").map(place));
  options(form.elements.xa, of("new", "commune").map(place), form.dataset.today);
  for (const [district, rows] of byDistrict(of("old", "commune"))) {
    options(form.elements.xa, rows.map(place), `${district} (${form.dataset.old})`);
  }
  options(form.elements.nam, names.years.map(([year, count]) => [year, year, count]));
  const term = ([slug, name, , count]) => [slug, name, count];
  options(form.elements["chuyen-muc"], names.categories.map(term));
  options(form.elements["tac-gia"], names.authors.map(term));
}

function byDistrict(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row[3], [...(groups.get(row[3]) || []), row]);
  return groups;
}

function options(select, rows, label = "") {
  let parent = select;
  if (label && rows.length) {
    parent = select.appendChild(document.createElement("optgroup"));
    parent.label = label;
  }
  for (const [value, text, count] of rows) {
    parent.append(new Option(`${text} (${number(count)})`, value));
  }
}
