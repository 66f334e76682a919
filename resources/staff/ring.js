"use strict";
// Calls from the kiosks: a banner on every page, the title and the icon of the tab, and a sound.
const part = document.querySelector("[data-ring]");
const sound = document.querySelector("[data-sound]");
const silent = document.querySelector("[data-ring-silent]");
const icon = document.querySelector("link[rel=icon]");
const title = document.title;
const quietIcon = icon.href;
let shown = null;
let ringing = 0;

// The sound: two tones, again and again while it rings.  A browser lets a page be heard only after a gesture.
let audio = null;
let lastRung = 0;
const wanted = () => localStorage.getItem("ring") === "on";
const heard = () => audio !== null && audio.state === "running";
function tell() {
  const state = heard() ? "on" : wanted() ? "held" : "off";
  sound.dataset.state = state;
  sound.textContent = sound.dataset[state];
  sound.setAttribute("aria-pressed", String(state === "on"));
}
async function open() {
  audio ??= new AudioContext();
  audio.onstatechange = tell;
  // Where no gesture was made yet, resume() waits for one: nobody waits for it.
  await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, 500))]);
  tell();
}
function tone(hertz, from, seconds) {
  const source = audio.createOscillator();
  const loudness = audio.createGain();
  const at = audio.currentTime + from;
  source.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  source.connect(loudness).connect(audio.destination);
  source.start(at);
  source.stop(at + seconds);
}
function ring() {
  if (!wanted() || !heard()) return;
  for (const at of [0, 0.9]) {
    tone(880, at, 0.5);
    tone(660, at + 0.3, 0.6);
  }
  lastRung = Date.now();
  sound.dataset.rung = String(Number(sound.dataset.rung || 0) + 1);
}
sound.addEventListener("click", async () => {
  const on = !(wanted() && heard());
  localStorage.setItem("ring", on ? "on" : "off");
  if (on) {
    await open();
    ring();
  } else {
    await audio?.suspend();
  }
  tell();
});
document.addEventListener("pointerdown", () => { if (wanted() && !heard()) open(); });
document.addEventListener("keydown", () => { if (wanted() && !heard()) open(); });
sound.hidden = false;
if (wanted()) open();
tell();

function show(text) {
  if (text === shown) return;
  const focus = part.contains(document.activeElement) ? document.activeElement.id : "";
  part.innerHTML = text;
  shown = text;
  if (focus) document.getElementById(focus)?.focus();
  const found = part.querySelector("[data-ringing]");
  const count = Number(found.dataset.ringing);
  document.title = found.dataset.title + title;
  icon.href = count ? icon.dataset.calling : quietIcon;
  if (count > ringing) ring();
  ringing = count;
}
async function look() {
  try {
    // A service that takes the question and never answers is away as well.
    const signal = AbortSignal.timeout(10000);
    const answer = await fetch(part.dataset.ring, { cache: "no-store", redirect: "error", signal });
    if (answer.status === 401) return location.reload();
    if (!answer.ok) throw new Error("no answer");
    show(await answer.text());
    silent.hidden = true;
  } catch {
    silent.hidden = false;
  }
  if (ringing && Date.now() - lastRung > 5000) ring();
}
part.addEventListener("submit", async (event) => {
  event.preventDefault();
  const action = event.submitter?.getAttribute("formaction") || event.target.action;
  const form = new URLSearchParams(new FormData(event.target));
  form.set("here", "1");
  for (const button of part.querySelectorAll("button")) button.disabled = true;
  try {
    const answer = await fetch(action, { method: "POST", body: form, redirect: "manual" });
    if (!answer.ok) throw new Error("no answer");
    show(await answer.text());
  } catch {
    shown = null;
    await look();
  }
});
new Worker("/ticks.js").onmessage = look;
look();
