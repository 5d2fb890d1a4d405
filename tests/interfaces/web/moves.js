// Everything that moves, with the milliseconds it takes.
() => [...document.querySelectorAll("*")].flatMap((one) => {
  const style = getComputedStyle(one);
  const longest = (times) => Math.max(...times.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000)));
  return [longest(style.transitionDuration), longest(style.animationDuration)].map((time) => [time, one.tagName + "." + one.className]);
}).concat(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? [[200, "scroll"]] : []).filter(([time]) => time > 0)
