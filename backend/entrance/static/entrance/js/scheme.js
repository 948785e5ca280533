// By day or by night as somebody has chosen in the album; without a choice, as the system is.

(() => {
  const chosen = localStorage.getItem("mantine-color-scheme-value");
  if (chosen === "light" || chosen === "dark") document.documentElement.style.colorScheme = chosen;
})();
