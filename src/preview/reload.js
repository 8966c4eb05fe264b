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

  // Whoever is on the way to another page gets there: loading this one anew would call them back. If they stay, it is made up for.
  const WAY = 2000;
  let leaves = false;
  addEventListener("beforeunload", () => {
    leaves = true;
    setTimeout(() => { leaves = false; }, WAY);
  });

  const reload = () => {
    if (leaves) {
      setTimeout(reload, WAY + 100);
      return;
    }
    try {
      sessionStorage.setItem(place, String(scrollY));
    } catch { /* As above. */ }
    events.close();
    location.reload();
  };

  // What is wrong, in a bar at the foot of the window; the page grows by its height, so that it can be read to its end. Paper shows the page alone.
  const looks = new CSSStyleSheet();
  looks.replaceSync(`
    #evenhand-findings { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; padding: 10px 16px;
      border-top: 2px solid #fff; background: #5c3c00; color: #fff; font: 16px/1.4 system-ui, sans-serif }
    #evenhand-findings[data-errors] { background: #7a1020 }
    #evenhand-findings * { all: unset; display: block; overflow-wrap: anywhere }
    #evenhand-findings a { width: fit-content; font-weight: 700; text-decoration: underline; cursor: pointer }
    #evenhand-findings a:focus-visible { outline: 3px solid; outline-offset: 2px }
    #evenhand-findings p { max-height: 2.8em; overflow: hidden; unicode-bidi: plaintext }
    @media print { #evenhand-findings { display: none } }`);

  const bar = ({ findings, errors, first }) => {
    document.getElementById("evenhand-findings")?.remove();
    document.body.style.removeProperty("margin-block-end");
    if (!findings || shown.told) return;
    const [box, link, words] = ["div", "a", "p"].map((name) => document.createElement(name));
    box.id = "evenhand-findings";
    box.setAttribute("role", "status");
    box.toggleAttribute("data-errors", errors);
    box.lang = "en";
    box.dir = "ltr";
    link.href = "/__evenhand/findings";
    link.textContent = findings;
    words.textContent = first;
    box.append(link, words);
    document.adoptedStyleSheets = [looks];
    document.body.append(box);
    document.body.style.marginBlockEnd = `${box.offsetHeight}px`;
  };

  const listen = () => {
    events = new EventSource("/__evenhand/events");
    events.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      const stands = (name) => !(name in shown) || shown[name] === state[name];
      if (!stands("page") || !stands("told")) reload();
      else bar(state);
    });
  };

  // A browser has few connections to one host: pages that nobody looks at give theirs back.
  document.addEventListener("visibilitychange", () => {
    events?.close();
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
})();
