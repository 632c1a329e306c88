// Filters the findings; the page is complete without it.
"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const words = document.getElementById("filter-words");
  const shown = document.getElementById("filter-shown");
  const boxes = [...form.querySelectorAll("[name=severity]")];
  const rows = new Map([...document.querySelectorAll("[data-finding]")].map((row) => [row.dataset.finding, row]));
  const cards = [...document.querySelectorAll(".card")].map((card) => ({
    card,
    row: rows.get(card.id),
    severity: card.dataset.severity,
    text: card.textContent.toLowerCase(),
  }));

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    for (const { card, row, severity, text } of cards) {
      const fits = severities.has(severity) && wanted.every((word) => text.includes(word));
      card.hidden = !fits;
      if (row) row.hidden = !fits;
      count += fits;
    }
    shown.textContent = count === cards.length ? "" : `${count} of ${cards.length} shown`;
  }

  // A link to a finding that the filter hides shows it again.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.hidden) {
      form.reset();
      filter();
    }
    target.scrollIntoView();
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", reveal);
  form.hidden = false;
  filter();
  if (location.hash) reveal();
})();
