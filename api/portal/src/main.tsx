import "@kern-ux/native/dist/kern.min.css";
import "./style/fonts.css";
import "./style/portal.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";

const place = document.getElementById("portal");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
