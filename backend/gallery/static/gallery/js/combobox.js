// A field that suggests what could be meant, after the pattern of WAI-ARIA: the arrows choose, Enter
// takes what is chosen, Escape closes the list.

const pause = 150; // milliseconds without a keystroke before suggestions are asked for

// `suggest` answers the choices for what was typed: [{name, aside, choose}].
export function startCombobox(field, list, suggest) {
  let timer;
  let asked = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    const turn = ++asked;
    timer = setTimeout(async () => {
      const typed = field.value.trim();
      const choices = typed ? await suggest(typed) : [];
      if (turn === asked) show(field, list, choices);
    }, pause);
  });
  field.addEventListener("keydown", (event) => onKey(event, field, list));
  field.addEventListener("blur", () => setTimeout(() => close(field, list), pause));
}

function onKey(event, field, list) {
  if (event.isComposing) return;
  const options = [...list.children];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!options.length) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    select(field, options, (at + step + options.length + (at < 0 && step < 0)) % options.length);
  } else if (event.key === "Enter" && options[at]) {
    event.preventDefault();
    options[at].click();
  } else if (event.key === "Escape") {
    event.stopPropagation();
    if (!list.hidden) event.preventDefault(); // a dialog around it stays open
    if (list.hidden) field.blur();
    else close(field, list);
  }
}

function show(field, list, choices) {
  const options = choices.map(({ name, aside, choose }) =>
    option(name, aside, () => {
      close(field, list);
      choose();
    }),
  );
  list.replaceChildren(...options);
  options.forEach((one, index) => (one.id = `${list.id}-${index}`));
  list.hidden = !options.length;
  field.setAttribute("aria-expanded", !list.hidden);
  field.removeAttribute("aria-activedescendant");
}

function option(name, other, choose) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(name);
  if (other) {
    const aside = document.createElement("span");
    aside.className = "muted";
    aside.textContent = other;
    item.append(aside);
  }
  item.addEventListener("click", choose);
  return item;
}

function select(field, options, index) {
  options.forEach((one, at) => one.setAttribute("aria-selected", at === index));
  options[index].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", options[index].id);
}

function close(field, list) {
  list.hidden = true;
  list.replaceChildren();
  field.setAttribute("aria-expanded", "false");
}
