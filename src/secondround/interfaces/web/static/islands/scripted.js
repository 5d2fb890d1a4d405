// Says that scripts run, before anything is painted; what needs none of them is hidden by the look.
document.documentElement.classList.add("scripted");
