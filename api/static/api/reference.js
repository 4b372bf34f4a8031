"use strict";

// Problems link to `#problem-<code>`, a place that is there only once the text is drawn.
function showAnchor() {
  const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (anchor) {
    anchor.scrollIntoView();
  }
}

Redoc.init(
  "/api/v1/schema/?format=json",
  {
    theme: {
      typography: {
        fontFamily: "system-ui, sans-serif",
        headings: { fontFamily: "system-ui, sans-serif" },
        code: { fontFamily: "ui-monospace, monospace" },
      },
    },
  },
  document.getElementById("reference"),
  () => setTimeout(showAnchor, 100),
);
window.addEventListener("hashchange", showAnchor);
