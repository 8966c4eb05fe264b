// What is measured inside a page. These functions run in the browser: each stands alone and uses nothing from outside.

/** How far the page reaches beyond the window, in pixels; 0 is right. */
export function sidewaysScroll() {
  const page = document.scrollingElement;
  return Math.max(0, page.scrollWidth - page.clientWidth);
}

/**
 * Compares the cards of a page with their first. Gives one sentence for each difference in size, or in the type, colours or
 * border of the card or of anything inside it.
 */
export function unequalCards(tolerance) {
  const LOOKS = ["fontSize", "fontWeight", "color", "backgroundColor", "backgroundImage", "opacity", "visibility"];
  const SIDES = ["Top", "Right", "Bottom", "Left"];
  const BORDER = SIDES.flatMap((side) => ["Width", "Style", "Color"].map((what) => `border${side}${what}`));
  const cards = [...document.querySelectorAll("li[data-tool]:not([data-entry])")];
  const describe = (card) => {
    const box = card.getBoundingClientRect();
    const looks = [card, ...card.querySelectorAll("*")].map((element) => {
      const style = getComputedStyle(element);
      return [element.localName, [...LOOKS, ...BORDER].map((name) => `${name} ${style[name]}`)];
    });
    return { tool: card.dataset.tool, width: box.width, height: box.height, looks };
  };
  const [first, ...others] = cards.map(describe);
  const problems = [];
  for (const card of others) {
    for (const side of ["width", "height"]) {
      if (Math.abs(card[side] - first[side]) > tolerance) {
        problems.push(`${card.tool}: ${side} ${card[side]} px, ${first.tool} has ${first[side]} px`);
      }
    }
    if (card.looks.length !== first.looks.length) {
      problems.push(`${card.tool}: ${card.looks.length} elements, ${first.tool} has ${first.looks.length}`);
      continue;
    }
    card.looks.forEach(([name, looks], n) => {
      const differing = looks.filter((look, i) => look !== first.looks[n][1][i]);
      if (differing.length > 0) problems.push(`${card.tool}: ${name} differs from ${first.tool}'s: ${differing.join(", ")}`);
    });
  }
  return problems;
}

/** What a reader without script gets: the heading, the length of the visible text, the tools in order. */
export function readable() {
  const main = document.querySelector("main");
  return {
    heading: document.querySelector("h1")?.innerText.trim() ?? "",
    text: main?.innerText.trim().length ?? 0,
    tools: [...document.querySelectorAll("[data-tool]")].map((element) => element.dataset.tool),
  };
}

/** The addresses of everything that can be followed. */
export function links() {
  return [...document.querySelectorAll("a[href], link[href]")].map((element) => element.href);
}

/** Doubles the text, as a browser's setting for larger text does. */
export function doubleText() {
  document.documentElement.style.fontSize = "200%";
}

/** What axe-core objects to, one sentence an element. axe-core has been loaded into the page before. */
export async function accessibility() {
  const { violations } = await globalThis.axe.run(document, {
    resultTypes: ["violations"],
    preload: false, // it would fetch the style sheets again, which the pages' security policy rightly refuses
  });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")}`));
}
