// A form that only the page's module sends, sent before the module has begun: it is held back, and
// sent again once DOMContentLoaded tells that the module has run. A classic script, at the head of
// the page: it is there before anything can be pressed. Links and the forms that the browser sends
// by itself work from the first moment on.

(() => {
  let again = () => {};

  // Forms of the module carry data for it; no other form does.
  const isOfModule = (form) => Object.keys(form.dataset).length > 0;

  function hold(event) {
    const { target: form, submitter } = event;
    if (!isOfModule(form)) return;
    event.preventDefault();
    again = () => form.requestSubmit(submitter);
  }

  addEventListener("submit", hold, true);
  document.addEventListener("DOMContentLoaded", () => {
    removeEventListener("submit", hold, true);
    again();
  });
})();
