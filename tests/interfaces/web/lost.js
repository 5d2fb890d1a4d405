// What a person could no longer read on the page as it stands.
() => {
  const lost = [], wide = document.documentElement.clientWidth, seen = [];
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent || one.value).trim().slice(0, 40)}`;
  const unseen = (one) => one.closest(".sr-only, .skip, .behind[open] > summary, .ledger thead, [hidden], dialog, audio, svg") || !one.checkVisibility();
  if (document.documentElement.scrollWidth > wide) lost.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  for (const one of document.querySelectorAll("body *")) {
    if (unseen(one)) continue;
    const style = getComputedStyle(one);
    const cut = (way) => ["hidden", "clip"].includes(way);
    if (cut(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && one.textContent.trim()) lost.push(`cut at the side: ${name(one)}`);
    if (cut(style.overflowY) && one.scrollHeight > one.clientHeight + 1 && one.textContent.trim()) lost.push(`cut below: ${name(one)}`);
    if (one.matches("textarea") && one.scrollHeight > one.clientHeight + 2) lost.push(`cut below: ${name(one)}`);
    if (one.matches("select, input") && one.scrollWidth > one.clientWidth + 1 && !one.value) lost.push(`cut at the side: ${name(one)}`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!node.data.trim() || unseen(holder) || holder.closest("select, textarea, script, .around")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const sideways = holder.closest(".themes, .scroll-x, .crumbs");
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (!sideways && (box.left < -1 || box.right > wide + 1)) lost.push(`outside: ${name(holder)}`);
      const fixed = holder.closest(".bar, .rail");
      seen.push({ box, holder, fixed });
    }
    for (const found of holder.closest("h1, h2, h3, a, button, label, summary") ? node.data.matchAll(/\p{L}{2,14}/gu) : []) {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) lost.push(`torn apart: ${found[0]} in ${name(holder)}`);
    }
  }
  seen.sort((a, b) => a.box.top - b.box.top);
  for (let at = 0; at < seen.length; at++) {
    for (let next = at + 1; next < seen.length && seen[next].box.top < seen[at].box.bottom; next++) {
      const a = seen[at], b = seen[next];
      if (a.fixed !== b.fixed || a.holder === b.holder) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
      if (across > 2 && down > Math.min(a.box.height, b.box.height) / 2) lost.push(`over each other: ${name(a.holder)} / ${name(b.holder)}`);
    }
  }
  return [...new Set(lost)];
}
