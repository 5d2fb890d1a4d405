// What a finger would have to aim at: lower than 44 px. Words that are changed where they stand are text, and so are the
// places that a line rests on and what is linked inside a sentence.
() => {
  const tapped = "main :is(button, summary, select, .input, .btn, .choice, .check), .crumbs a, .bar a, .top a, .choices a, main nav a";
  const text = ".verbatim, .glance, .around, [hidden], .only-without-script";
  const high = (one) => one.matches(".box") ? 28 + 16 : one.getBoundingClientRect().height;
  return [...document.querySelectorAll(tapped)]
    .filter((one) => one.checkVisibility() && !one.closest(text) && one.getBoundingClientRect().width > 1 && high(one) < 43.5)
    .map((one) => `${Math.round(high(one))} px: ${one.tagName.toLowerCase()}.${one.className} ${(one.textContent || one.value).trim().slice(0, 40)}`);
}
