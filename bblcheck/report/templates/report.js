"use strict";
for (const list of document.querySelectorAll(".checklist")) {
  const form = list.querySelector(".find");
  const search = form.querySelector("input[type=search]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const output = form.querySelector("output");
  const leden = [...list.querySelectorAll(".lid")];
  const groups = [...list.querySelectorAll(".group, .division")];
  const words = new Map(leden.map((lid) => [lid, lid.textContent.toLowerCase()]));
  const opened = new Map([...list.querySelectorAll("details")].map((details) => [details, details.open]));

  function apply() {
    const wanted = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const filtered = wanted.length > 0 || chosen.size < boxes.length;
    let count = 0;
    for (const lid of leden) {
      const shown = chosen.has(lid.dataset.verdict) && wanted.every((word) => words.get(lid).includes(word));
      lid.hidden = !shown;
      count += shown ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".lid:not([hidden])");
      if (group.matches("details")) {
        group.open = wanted.length > 0 || opened.get(group);
      }
    }
    output.textContent = !filtered ? "" : count ? output.dataset.found.replace("#", count) : output.dataset.none;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  form.addEventListener("click", (event) => {
    const what = event.target.dataset.do;
    if (what === "clear") {
      search.value = "";
      for (const box of boxes) box.checked = true;
      apply();
      search.focus();
    } else if (what) {
      for (const details of opened.keys()) details.open = what === "open";
    }
  });
  list.parentElement.addEventListener("click", (event) => {
    const link = event.target.closest(".drawing a");
    if (!link) return;
    event.preventDefault();
    search.value = link.dataset.name;
    apply();
    form.scrollIntoView();
    search.focus();
  });
  form.hidden = false;
}

// On a narrow screen a row is a card: every cell says what it is, and the roles stay those of a table.
for (const table of document.querySelectorAll("table:has(thead)")) {
  const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent.trim());
  table.classList.add("cards");
  table.setAttribute("role", "table");
  for (const part of [table.tHead, ...table.tBodies]) part.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    const head = row.parentElement === table.tHead;
    [...row.cells].forEach((cell, place) => {
      const titled = cell.tagName === "TH";
      cell.setAttribute("role", head ? (titled ? "columnheader" : "cell") : titled ? "rowheader" : "cell");
      if (!head && place > 0 && heads[place]) cell.dataset.label = heads[place];
    });
  }
}

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let at = target; at; at = at.parentElement) {
    if (at.matches("details")) at.open = true;
    at.hidden = false;
  }
  if (target) target.scrollIntoView();
}
addEventListener("hashchange", reveal);
if (location.hash) reveal();

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
