// The time of a passage plays the recording from there.
const player = document.getElementById("sound");
document.addEventListener("click", (event) => {
  const time = event.target.closest?.("[data-play]");
  if (!time || !player) return;
  event.preventDefault();
  player.currentTime = Number(time.dataset.play);
  player.play();
});
