"use strict";
// Gathers what was rated into a small file and lets the browser save it. Nothing is sent.
const save = document.getElementById("save");
const told = document.getElementById("saved");
save.hidden = false;
document.getElementById("by-hand").open = false;
save.addEventListener("click", () => {
  const ratings = [...document.querySelectorAll("[data-take]")].map(rated).filter(Boolean);
  if (!ratings.length) {
    told.textContent = told.dataset.none;
    return;
  }
  const { mark, version, sitting } = document.body.dataset;
  const who = document.getElementById("who").value;
  const whole = { secondround: mark, version: Number(version), sitting, who, ratings };
  const name = `ratings-${sitting.slice(0, 6)}.json`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(whole, null, 1)], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  told.textContent = told.dataset.saved.replace("{file}", name);
});

function rated(section) {
  const given = Object.fromEntries(new FormData(section.querySelector("form")));
  const items = new Set([...section.querySelectorAll("input[type=radio]")].map((one) => one.name));
  if ([...items].some((one) => !given[one])) return null;
  return { take: section.dataset.take, ...given };
}
