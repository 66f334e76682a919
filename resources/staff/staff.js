"use strict";
// A part of a page that is fetched again every few seconds: data-live says from where.
for (const part of document.querySelectorAll("[data-live]")) {
  const silent = document.querySelector("[data-live-silent]");
  let last = null;
  const look = async () => {
    try {
      const answer = await fetch(part.dataset.live, { cache: "no-store", redirect: "error" });
      if (answer.status === 401) return location.reload();
      if (!answer.ok) throw new Error("no answer");
      const text = await answer.text();
      if (text !== last && !part.contains(document.activeElement)) {
        part.innerHTML = text;
        last = text;
      }
      silent.hidden = true;
    } catch {
      silent.hidden = false;
    }
    setTimeout(look, 5000);
  };
  setTimeout(look, 5000);
}
