// Runs once, when the page is built: one listener for every button that carries a place. A press hands the place to
// Python (endpoint read_article); when the article has arrived, its highlighted words are brought into view.
let wanted = null; // the place that was pressed and has not arrived yet
let pressed = null; // the button to go back to

const shown = () => document.querySelector("#source [data-shown]");

function markCurrent() {
  const chip = shown()?.dataset.chip;
  for (const button of document.querySelectorAll("#answer [data-place]")) {
    if (button.dataset.place === chip) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

function reveal() {
  wanted = null;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const words = shown().querySelector("mark") ?? shown().querySelector("h2");
  words?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}

function arrived() {
  markCurrent();
  if (wanted !== null && shown()?.dataset.shown === wanted) reveal();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("button[data-back]")) pressed?.focus();
  const button = event.target.closest("button[data-place]");
  if (!button) return;
  if (!button.closest("#source")) pressed = button;
  wanted = button.dataset.place;
  props.value = wanted;
  if (shown()?.dataset.shown === wanted) reveal(); // and asked for all the same: the article may have changed
  trigger("select");
});

// On the whole body: Gradio builds its parts in an order of its own, and may build them again.
new MutationObserver(arrived).observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-shown"],
});
