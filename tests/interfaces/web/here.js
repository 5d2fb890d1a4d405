// What is wrong with the place that has the focus; empty where one sees it.
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const name = `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent || one.name || "").trim().slice(0, 40)}`;
  if (!one.matches(":focus-visible")) return "";
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  if (!ring) return `no ring: ${name}`;
  if (box.width < 1 || box.height < 1 || box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
  const line = one.getClientRects()[0];
  const top = document.elementFromPoint(line.left + Math.min(8, line.width / 2), line.top + line.height / 2);
  return one.contains(top) ? "" : `covered: ${name} by ${top?.tagName}.${top?.className}`;
}
