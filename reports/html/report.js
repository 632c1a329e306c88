// Adds what a page alone cannot do: filters, sorting, copying, keys. Everything there is to read stands without it.
"use strict";
(() => {
  const figure = (number) => number.toLocaleString("en");
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const KINDS = ["severity", "rule", "sources", "status", "attribute"];
  const TOGETHER = "sources"; // all chosen ones must take part; of the other kinds any chosen one will do
  const GRAVITY = ["error", "warning", "note"];
  const KEYS = "consilience.keys";

  document.documentElement.classList.add("scripted");
  const form = byId("filter");
  const words = byId("filter-words");
  const table = byId("index");
  const accepted = byId("accepted");
  const keys = byId("keys-on");
  const help = byId("help");
  const rows = new Map(all("[data-finding]").map((row, place) => [row.dataset.finding, { row, place }]));
  const findings = all("article.card").map((card) => ({
    card,
    ...rows.get(card.id),
    fits: true,
    text: null,
    traits: KINDS.map((kind) => (card.dataset[kind] || "").split(" ")),
  }));
  const facets = new Map();
  const chosen = new Map(KINDS.map((kind) => [kind, new Set()]));

  const textOf = (finding) => (finding.text ??= finding.card.textContent.toLowerCase().replace(/\s+/g, " "));

  // Reads the texts while nothing else is to do, so that the first key pressed finds them ready.
  function prepare(idle) {
    let place = findings.findIndex((finding) => finding.text === null);
    while (place >= 0 && place < findings.length && idle.timeRemaining() > 1) textOf(findings[place++]);
    if (place >= 0 && place < findings.length) window.requestIdleCallback(prepare);
  }

  function readFacets() {
    for (const part of all(".facet", form)) {
      const boxes = all("input", part);
      facets.set(part.dataset.facet, {
        said: part.querySelector(".chosen"),
        boxes,
        labels: new Map(boxes.map((box) => [box.value, box.nextElementSibling.textContent])),
        counts: new Map(boxes.map((box) => [box.value, box.parentElement.querySelector(".number")])),
      });
    }
  }

  function fits(kind, traits) {
    const wanted = chosen.get(kind);
    if (!wanted.size) return true;
    return kind === TOGETHER ? [...wanted].every((one) => traits.includes(one)) : traits.some((one) => wanted.has(one));
  }

  function filter() {
    const wanted = (words.value.toLowerCase().match(/"[^"]+"|\S+/g) || []).map((word) => word.replaceAll('"', ""));
    const tallies = KINDS.map(() => new Map());
    let shown = 0;
    let open = 0;
    for (const finding of findings) {
      const spoken = wanted.every((word) => textOf(finding).includes(word));
      const missed = spoken ? KINDS.filter((kind, place) => !fits(kind, finding.traits[place])) : KINDS;
      const fit = missed.length === 0;
      if (fit !== finding.fits) {
        finding.fits = fit;
        finding.card.hidden = !fit;
        if (finding.row) finding.row.hidden = !fit;
      }
      shown += fit;
      open += fit && Boolean(finding.row);
      KINDS.forEach((kind, place) => {
        // What a further choice of this kind would show: the findings that fail here at most.
        if (!fit && (kind === TOGETHER || missed.length > 1 || missed[0] !== kind)) return;
        for (const one of finding.traits[place]) tallies[place].set(one, (tallies[place].get(one) || 0) + 1);
      });
    }
    const active = wanted.length > 0 || KINDS.some((kind) => chosen.get(kind).size);
    KINDS.forEach((kind, place) => showFacet(kind, tallies[place]));
    byId("filter-clear").hidden = !active;
    byId("filter-shown").textContent = !active ? "" : shown ? `${figure(shown)} of ${figure(findings.length)} shown` : "No finding fits";
    if (accepted) {
      accepted.hidden = active && shown === open;
      if (active && !open && shown) accepted.open = true;
    }
  }

  function showFacet(kind, tally) {
    const facet = facets.get(kind);
    if (!facet) return;
    const named = [...chosen.get(kind)].map((one) => facet.labels.get(one) || one);
    facet.said.textContent = named.length > 1 ? ` (${named.length})` : named.length ? `: ${named[0]}` : "";
    for (const box of facet.boxes) {
      const count = tally.get(box.value) || 0;
      box.checked = chosen.get(kind).has(box.value);
      box.parentElement.classList.toggle("zero", !count);
      facet.counts.get(box.value).textContent = figure(count);
    }
  }

  // The address holds the filters and the order: it can be copied, and survives reload and back.
  let seen = "";
  function readAddress() {
    seen = location.search;
    const given = new URLSearchParams(location.search);
    words.value = given.get("q") || "";
    for (const kind of KINDS) chosen.set(kind, new Set((given.get(kind) || "").split(/[\s,]+/).filter(Boolean)));
    filter();
    const order = given.get("sort") || "";
    if (table && order !== (table.dataset.order || "")) sort(order);
  }

  let pending = 0;
  function writeAddress() {
    clearTimeout(pending);
    pending = 0;
    const given = new URLSearchParams();
    if (words.value.trim()) given.set("q", words.value.trim());
    for (const [kind, wanted] of chosen) if (wanted.size) given.set(kind, [...wanted].join(" "));
    if (table?.dataset.order) given.set("sort", table.dataset.order);
    const query = given.toString();
    try {
      history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash);
      seen = location.search;
    } catch {
      // Some browsers let no page on a disk change its address, or not so often; the filters work all the same.
    }
  }

  function changed() {
    filter();
    clearTimeout(pending);
    pending = setTimeout(writeAddress, 200);
  }

  function clear() {
    words.value = "";
    for (const wanted of chosen.values()) wanted.clear();
    changed();
  }

  // Orders the index: "gap" ascends, "-gap" descends; what has no gap stands last.
  function sort(order) {
    const down = order.startsWith("-");
    const heading = table.querySelector(`th[data-sort="${CSS.escape(order.replace(/^-/, ""))}"]`);
    for (const each of all("th[data-sort]", table)) each.removeAttribute("aria-sort");
    heading?.setAttribute("aria-sort", down ? "descending" : "ascending");
    table.dataset.order = heading ? order : "";
    const collator = new Intl.Collator("en", { numeric: true });
    const keyed = findings.filter((finding) => finding.row).map((finding) => [keyOf(finding, heading), finding]);
    keyed.sort(([a, first], [b, second]) => {
      if (a === null || b === null) return (a === null) - (b === null) || first.place - second.place;
      const found = typeof a === "number" ? a - b : collator.compare(a, b);
      return (down ? -found : found) || first.place - second.place;
    });
    table.tBodies[0].append(...keyed.map(([, finding]) => finding.row));
  }

  function keyOf({ card, row, place }, heading) {
    if (!heading) return place;
    if (heading.dataset.sort === "severity") return GRAVITY.indexOf(card.dataset.severity);
    if (heading.dataset.sort === "gap") return row.dataset.gap ? Number(row.dataset.gap) : null;
    return row.cells[heading.cellIndex].textContent.trim();
  }

  function makeSortable() {
    for (const heading of all("th[data-sort]", table)) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => {
        const name = heading.dataset.sort;
        const falls = heading.getAttribute("aria-sort") === "ascending";
        const fresh = !heading.hasAttribute("aria-sort");
        sort((fresh ? name === "gap" : falls) ? `-${name}` : name);
        writeAddress();
      });
      heading.append(button);
    }
  }

  // A link into something folded or filtered away brings it into sight.
  function reveal() {
    let target = null;
    try {
      target = byId(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return; // an address that is no address
    }
    if (!target) return;
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    if (target.closest("[hidden]") && form) clear();
    target.scrollIntoView();
  }

  function follow(event) {
    const link = event.target.closest("a[href]");
    if (!form || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!link.search || link.pathname !== location.pathname || link.host !== location.host) return;
    try {
      history.pushState(null, "", link.search);
    } catch {
      return; // the browser follows the link itself
    }
    event.preventDefault();
    readAddress();
    location.replace(link.hash || "#findings");
  }

  const say = (text) => {
    byId("said").textContent = text;
  };

  async function copy(button) {
    const source = byId(button.dataset.copy);
    let done = true;
    try {
      await navigator.clipboard.writeText(`${source.textContent.trim()}\n`);
    } catch {
      for (let part = source.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
      getSelection().selectAllChildren(source);
      done = document.execCommand("copy");
    }
    say(done ? "Copied as Markdown" : "The text is selected; copy it with your browser");
    button.dataset.said ??= button.textContent;
    button.textContent = done ? "Copied" : "Selected";
    setTimeout(() => {
      button.textContent = button.dataset.said;
      say("");
    }, 2000);
  }

  const current = () => document.activeElement.closest?.("article.card") || document.querySelector("article.card:target");

  function step(by) {
    const seen = findings.filter(({ card, fits }) => fits && card.checkVisibility()).map(({ card }) => card);
    let place = seen.indexOf(current());
    if (place < 0) {
      const below = seen.findIndex((card) => card.getBoundingClientRect().top > 1);
      place = (below < 0 ? seen.length : below) - (by > 0 ? 1 : 0);
    }
    const next = seen[Math.min(Math.max(place + by, 0), seen.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView();
  }

  const ACTIONS = {
    j: () => step(1),
    k: () => step(-1),
    o: () => (current()?.querySelector(".claims .place a") || current()?.querySelector(".claims a"))?.click(),
    "/": () => words?.focus(),
    "?": () => help.showModal(),
  };

  function press(event) {
    if (!keys.checked || help.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.("input:not([type=checkbox]), textarea, select") || !Object.hasOwn(ACTIONS, event.key)) return;
    event.preventDefault();
    ACTIONS[event.key]();
  }

  // A page on a disk, or in a closed frame, may have no storage: then the switch holds for this visit.
  function remembered() {
    try {
      return localStorage.getItem(KEYS) === "on";
    } catch {
      return false;
    }
  }

  function remember() {
    try {
      localStorage.setItem(KEYS, keys.checked ? "on" : "off");
    } catch {
      // see above
    }
  }

  function closeFacets(event) {
    for (const part of all(".facet[open]", form)) if (!part.contains(event.target)) part.open = false;
  }

  function startFilter() {
    readFacets();
    words.addEventListener("input", changed);
    form.addEventListener("change", ({ target }) => {
      if (!chosen.has(target.name)) return;
      chosen.get(target.name)[target.checked ? "add" : "delete"](target.value);
      changed();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("keydown", (event) => {
      const part = event.target.closest(".facet[open]");
      if (event.key !== "Escape" || !part) return;
      part.open = false;
      part.querySelector("summary").focus();
    });
    byId("filter-clear").addEventListener("click", () => {
      clear();
      words.focus();
    });
    byId("help-open").addEventListener("click", () => help.showModal());
    document.addEventListener("click", closeFacets);
    window.addEventListener("popstate", () => location.search !== seen && readAddress());
    window.addEventListener("pagehide", () => pending && writeAddress());
    form.hidden = false;
    if (table) makeSortable();
    readAddress();
    window.requestIdleCallback?.(prepare);
  }

  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = all("details:not([open], .facet)");
    for (const part of unfolded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of unfolded) part.open = false;
  });
  keys.checked = remembered();
  keys.addEventListener("change", remember);
  byId("help-close").addEventListener("click", () => help.close());
  document.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    else follow(event);
  });
  window.addEventListener("hashchange", reveal);
  if (form) startFilter();
  if (location.hash) reveal();
})();
