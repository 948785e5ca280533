// Presses that only the page's modules act upon, made before the modules have begun: they are held
// back, and the last one is done again once DOMContentLoaded tells that all modules have run. The
// one classic script, at the head of the page: it is there before anything can be pressed. Links,
// <details> and the forms that the browser sends by itself work from the first moment on.

(() => {
  let again = () => {};

  // Forms of the modules carry data for them; no other form does.
  const isOfModules = (form) => Object.keys(form.dataset).length > 0;

  function hold(event, press) {
    event.preventDefault();
    event.stopImmediatePropagation(); // some modules may have begun while others are still awaited
    again = press;
  }

  function click(event) {
    const button = event.target.closest?.("button[type=button]");
    if (button) hold(event, () => button.click());
  }

  function submit(event) {
    const { target: form, submitter } = event;
    if (isOfModules(form)) hold(event, () => form.requestSubmit(submitter));
  }

  addEventListener("click", click, true);
  addEventListener("submit", submit, true);
  document.addEventListener("DOMContentLoaded", () => {
    removeEventListener("click", click, true);
    removeEventListener("submit", submit, true);
    again();
  });
})();
