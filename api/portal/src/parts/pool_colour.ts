const remembered = "mittler.colour";

/** Buttons and links take the colour of a pool ("#1a5e8a"), or the usual one for "". */
export function showColour(colour: string) {
  const root = document.documentElement;
  root.toggleAttribute("data-pool-colour", colour !== "");
  root.style.setProperty("--pool-colour", colour);
}

/** For the pages before the login, and so that no page begins in another colour. */
export function rememberColour(colour: string) {
  localStorage.setItem(remembered, colour);
  showColour(colour);
}

export function showRememberedColour() {
  showColour(localStorage.getItem(remembered) ?? "");
}
