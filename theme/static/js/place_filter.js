/* Narrows the directory to the places whose names, or their district's, have all words that are
   typed, of which the beginnings will do. Diacritics and punctuation do not matter. */
(function () {
  "use strict";
  var field = document.querySelector(".place-filter");
  var input = field.querySelector("input"), result = field.querySelector("output");
  var SHORT = { tt: "thi tran", tx: "thi xa", tp: "thanh pho" };
  function words(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[đðɖ]/g, "d").split(/[^a-z0-9]+/).filter(Boolean);
  }
  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }
  var entries = all("[data-place]").map(function (entry) {
    var section = entry.closest("[data-group]:not(details)");
    var district = section && section.querySelector("h3[data-place]");
    var names = words(entry.dataset.place + (district ? " " + district.dataset.place : ""));
    return { entry: entry, names: " " + names.join(" ") };
  });
  var groups = all("[data-group]").reverse();
  function narrow() {
    var typed = words(input.value).flatMap(function (word) {
      return (SHORT[word] || word).split(" ");
    });
    var wanted = typed.length > 0, found = 0;
    entries.forEach(function (item) {
      item.entry.hidden = !typed.every(function (word) { return item.names.includes(" " + word); });
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
