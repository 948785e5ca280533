// Chips of a question: Delete takes one away, Escape closes what is open.

export function startAsking() {
  const list = document.querySelector("[data-asked]");
  if (!list) return;
  list.addEventListener("keydown", (event) => {
    if (event.target.matches("input")) return;
    const chip = event.target.closest("li");
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      chip.querySelector(".ask-remove").click();
    } else if (event.key === "Escape") {
      close(list);
      chip.querySelector("summary").focus();
    }
  });
  list.addEventListener("toggle", (event) => event.target.open && close(list, event.target), true);
}

function close(list, except) {
  for (const open of list.querySelectorAll("details[open]")) {
    if (open !== except) open.open = false;
  }
}
