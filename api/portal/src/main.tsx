import "@kern-ux/native/dist/kern.min.css";
import "./style/fonts.css";
import "./style/portal.css";
import "./style/navigation.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { showRememberedColour } from "./parts/pool_colour";
import { chosenLanguage, loadLanguage } from "./texts/text";

const place = document.getElementById("portal");
if (place) {
  showRememberedColour();
  if (chosenLanguage() === "en") await loadLanguage("en");
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
