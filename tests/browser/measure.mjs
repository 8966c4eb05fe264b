// What is measured inside a page. These functions run in the browser: each stands alone and uses nothing from outside.

/** How far the page reaches beyond the window, in pixels; 0 is right. */
export function sidewaysScroll() {
  const page = document.scrollingElement;
  return Math.max(0, page.scrollWidth - page.clientWidth);
}

/**
 * Compares the cards of a page with their first. Gives one sentence for each difference in size, or in the type, colours,
 * border or distances of the card or of anything inside it; how many cards there are; and the size of the first.
 */
export function equalCards(tolerance) {
  const LOOKS = ["fontSize", "fontWeight", "lineHeight", "color", "backgroundColor", "backgroundImage", "opacity", "visibility", "display"];
  const LINES = ["textDecorationLine", "textDecorationThickness", "boxShadow", "outlineStyle", "transform", "animationName"];
  const SIDES = ["top", "right", "bottom", "left"];
  const BORDER = SIDES.flatMap((side) => ["width", "style", "color"].map((what) => `border-${side}-${what}`));
  // Distances by the direction of reading: a card in another script is a mirror image inside.
  const LOGICAL = ["block-start", "block-end", "inline-start", "inline-end"].map((side) => `padding-${side}`);
  const NAMES = [...LOOKS, ...LINES, ...BORDER, ...LOGICAL];
  const cards = [...document.querySelectorAll("li[data-tool]:not([data-entry])")];
  const describe = (card) => {
    const box = card.getBoundingClientRect();
    const elements = [card, ...card.querySelectorAll("*")];
    const looks = elements.map((element) => {
      const style = getComputedStyle(element);
      return NAMES.map((name) => style[name]);
    });
    return { card, width: box.width, height: box.height, elements, looks, overflows: card.scrollWidth > card.clientWidth + 1 };
  };
  if (cards.length === 0) return { cards: 0, problems: [], box: "" };
  const [first, ...others] = cards.map(describe);
  const problems = [];
  const tool = ({ card }) => card.dataset.tool;
  for (const card of [first, ...others].filter((each) => each.overflows)) problems.push(`${tool(card)}: text leaves the card`);
  for (const card of others) {
    for (const side of ["width", "height"]) {
      if (Math.abs(card[side] - first[side]) > tolerance) {
        problems.push(`${tool(card)}: ${side} ${card[side]} px, ${tool(first)} has ${first[side]} px`);
      }
    }
    if (card.looks.length !== first.looks.length) {
      problems.push(`${tool(card)}: ${card.looks.length} elements, ${tool(first)} has ${first.looks.length}`);
      continue;
    }
    card.looks.forEach((looks, n) => {
      const differing = NAMES.filter((_, i) => looks[i] !== first.looks[n][i]);
      if (differing.length > 0) {
        problems.push(`${tool(card)}: ${card.elements[n].localName} differs from ${tool(first)}'s: ${differing.join(", ")}`);
      }
    });
  }
  return { cards: cards.length, problems, box: `${first.width} x ${first.height}` };
}

/** The page as its reader may have arranged it: with doubled text, or turned to the other direction of reading. */
export function arrange({ doubled, turned }) {
  const root = document.documentElement;
  root.dataset.dir ??= root.dir;
  root.style.fontSize = doubled ? "200%" : "";
  root.dir = turned === (root.dataset.dir === "rtl") ? "ltr" : "rtl";
}

/** The distances that readers may ask for between lines, paragraphs, letters and words (WCAG 1.4.12). */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * The fonts that everything of the page asks for, and where it stands, to be compared with the same page drawn otherwise. It is measured in one font:
 * of a list of fonts, a browser with much to do takes for a word of one page in some hundreds another than for the same word a moment later.
 */
export function places() {
  const elements = [...document.body.querySelectorAll("*")];
  const fonts = elements.map((element) => getComputedStyle(element).fontFamily);
  const oneFont = new CSSStyleSheet();
  oneFont.replaceSync("* { font-family: sans-serif !important }");
  document.adoptedStyleSheets = [oneFont];
  const boxes = elements.map((element) => element.getBoundingClientRect());
  document.adoptedStyleSheets = [];
  return elements.map((element, n) => {
    const { x, y, width, height } = boxes[n];
    return `${element.localName}.${element.className} ${[x, y, width, height].map((length) => length.toFixed(2)).join(" ")} in ${fonts[n]}`;
  });
}

/** What can be reached by the tabulator key, in the order of the source. */
export function reachable() {
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 200));
}

/** The element that the keyboard has reached: its source, and whether its ring can be seen. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
  return { source: element.outerHTML.slice(0, 200), ring: style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 3, inside };
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

/** Heads that are not larger than those of the next level: one sentence each. */
export function heads() {
  const sizes = [1, 2, 3, 4].map((level) => [...document.querySelectorAll(`main h${level}`)].map((head) => parseFloat(getComputedStyle(head).fontSize)));
  const text = parseFloat(getComputedStyle(document.body).fontSize);
  const problems = [];
  if (Math.min(...sizes[0]) <= 1.5 * text) problems.push("the page's head is hardly larger than its text");
  for (const level of [1, 2, 3]) {
    if (sizes[level].length > 0 && Math.max(...sizes[level]) >= Math.min(...sizes[0])) problems.push(`a head of level ${level + 1} is as large as the page's`);
  }
  return problems;
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
    rules: { "color-contrast-enhanced": { enabled: true } }, // 7:1, not 4.5:1
    preload: false, // it would fetch the style sheets again, which the pages' security policy rightly refuses
  });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")}`));
}
