/* A field with a list of suggestions, as the ARIA Authoring Practices describe it
   (w3.org/WAI/ARIA/apg/patterns/combobox): the focus stays in the field. `told` says how many
   there are, once nothing more is typed: else it would speak between the letters. */
export function combobox(input, list, told, suggest) {
  let options = [], active = -1, asked = 0, timer;

  function show(groups) {
    list.replaceChildren();
    options = [];
    for (const { label, items } of groups) {
      if (!items.length) continue;
      const group = append(list, "ul", { role: "group", "aria-label": label });
      append(group, "li", { role: "presentation", class: "suggestions__label" }, label);
      for (const item of items) {
        const id = `${list.id}-${options.length}`;
        const option = append(group, "li", { role: "option", id, "aria-selected": "false" });
        append(option, "span", {}, item.text);
        if (item.note) append(option, "span", { class: "suggestions__note" }, ` ${item.note}`);
        option.dataset.url = item.url;
        options.push(option);
      }
    }
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", !list.hidden);
    clearTimeout(timer);
    told.textContent = "";
    if (!list.hidden) timer = setTimeout(() => {
      told.textContent = told.dataset.some.replace("#", options.length);
    }, 700);
  }

  function close() {
    asked++;
    show([]);
  }

  function move(to) {
    options[active]?.setAttribute("aria-selected", "false");
    active = to < -1 ? options.length - 1 : to >= options.length ? -1 : to;
    const option = options[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  async function update() {
    const mine = ++asked, groups = await suggest(input.value);
    if (mine === asked && document.activeElement === input) show(groups);
  }

  input.addEventListener("input", update);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey && event.key !== "ArrowDown") return;
    const { key } = event;
    if (key === "ArrowDown" && list.hidden) update();
    else if (key === "ArrowDown") move(active + 1);
    else if (key === "ArrowUp") move(active - 1);
    else if (key === "Enter" && active >= 0) location.assign(options[active].dataset.url);
    else if (key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
  return { close };
}

function append(parent, tag, attributes, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return parent.appendChild(element);
}
