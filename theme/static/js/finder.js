/* Narrows the directory to the places whose names hold what is typed; diacritics do not matter. */
(function () {
  "use strict";
  var finder = document.querySelector(".finder");
  var input = finder.querySelector("input"), result = finder.querySelector("output");
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/đ/g, "d").replace(/[\s-]+/g, " ").trim();
  }
  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }
  var entries = all("[data-place]").map(function (entry) {
    return { entry: entry, name: fold(entry.dataset.place) };
  });
  var groups = all("[data-group]").reverse();
  function narrow() {
    var wanted = fold(input.value), found = 0;
    entries.forEach(function (item) {
      item.entry.hidden = !item.name.includes(wanted);
      found += !item.entry.hidden;
    });
    groups.forEach(function (group) {
      group.hidden = wanted && !all("[data-place]:not([hidden])", group).length;
      if (group.tagName === "DETAILS") group.open = wanted && !group.hidden;
    });
    result.textContent = !wanted ? "" :
      found ? result.dataset.some.replace("#", found) : result.dataset.none;
  }
  input.addEventListener("input", narrow);
  if (input.value) narrow();
})();
