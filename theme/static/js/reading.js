/* The size of text, kept for the next page; and printing, with the photos not yet scrolled to. */
(function () {
  "use strict";
  var root = document.documentElement, key = "co-chu";
  function show(size) {
    root.dataset.size = Math.max(-1, Math.min(3, Math.round(size) || 0));
  }
  function load() {
    return Promise.all(Array.from(document.images, function (image) {
      image.loading = "eager";
      return image.decode().catch(function () {});
    }));
  }
  try { show(localStorage.getItem(key)); } catch (denied) { show(0); }
  addEventListener("beforeprint", load);
  document.addEventListener("click", function (event) {
    var button = event.target.closest(".reading-tools button"), step;
    if (!button) return;
    if (!(step = button.dataset.step)) return load().then(function () { print(); });
    show(+step && +root.dataset.size + +step);
    try { localStorage.setItem(key, root.dataset.size); } catch (denied) {}
  });
})();
