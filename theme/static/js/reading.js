/* The size of text, kept for the next page; and printing, with the photos not yet scrolled to. */
(function () {
  "use strict";
  var root = document.documentElement, key = "co-chu", isWaiting = false;
  function show(size) {
    root.dataset.size = Math.max(-1, Math.min(3, Math.round(size) || 0));
  }
  /* Photos that do not come are not waited for without end. */
  function load() {
    return Promise.race([
      new Promise(function (done) { setTimeout(done, 8000); }),
      Promise.all(Array.from(document.images, function (image) {
        image.loading = "eager";
        return image.decode().catch(function () {});
      }))
    ]);
  }
  function printAll() {
    if (isWaiting) return;
    isWaiting = true;
    load().then(function () { isWaiting = false; print(); });
  }
  try { show(localStorage.getItem(key)); } catch (denied) { show(0); }
  addEventListener("beforeprint", load);
  document.addEventListener("click", function (event) {
    var button = event.target.closest(".reading-tools button"), step;
    if (!button) return;
    if (!(step = button.dataset.step)) return printAll();
    show(+step && +root.dataset.size + +step);
    try { localStorage.setItem(key, root.dataset.size); } catch (denied) {}
  });
})();
