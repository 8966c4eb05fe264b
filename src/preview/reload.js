// Loads this page anew when the files change, and says when there are findings. Served by `evenhand serve` alone.
(() => {
  "use strict";
  // What this page shows: a state of the files, or of the findings.
  const shown = document.currentScript.dataset;
  const place = "evenhand:" + location.pathname;
  let events = null;

  // Where a reader was, the page goes on, even if what stands above became longer.
  try {
    const kept = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (kept !== null) addEventListener("load", () => scrollTo(0, Number(kept)));
  } catch { /* A browser that keeps nothing still shows the page. */ }

  const reload = () => {
    try {
      sessionStorage.setItem(place, String(scrollY));
    } catch { /* As above. */ }
    events.close();
    location.reload();
  };

  const bar = (summary) => {
    document.getElementById("evenhand-findings")?.remove();
    if (!summary || shown.told) return;
    const link = document.createElement("a");
    link.id = "evenhand-findings";
    link.href = "/__evenhand/findings";
    link.textContent = summary;
    link.lang = "en";
    link.dir = "ltr";
    Object.assign(link.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", padding: "0.6em 1em",
      background: "#7a1020", color: "#fff", font: "1rem/1.4 system-ui, sans-serif", textAlign: "center",
    });
    document.body.append(link);
  };

  const listen = () => {
    events = new EventSource("/__evenhand/events");
    events.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      const stands = (name) => !(name in shown) || shown[name] === state[name];
      if (!stands("page") || !stands("told")) reload();
      else bar(state.findings);
    });
  };

  // A browser has few connections to one host: pages that nobody looks at give theirs back.
  document.addEventListener("visibilitychange", () => {
    events?.close();
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
})();
