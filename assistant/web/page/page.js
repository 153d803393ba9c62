// Prepares the terminal of textual-serve: its address, its font, downloads without a second window.
"use strict";

// The tab keeps its number over a reload, so that the server can bring it back to its draft.
function tabNumber() {
  let number = sessionStorage.getItem("tab");
  if (!number) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    number = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    sessionStorage.setItem("tab", number);
  }
  return number;
}

// textual.js opens a download in a new window, which browsers block; a link that is clicked is not blocked.
// A second file right behind the first is blocked as well unless the person asks for it: a button waits for that.
let lastDownload = 0;

function follow(address) {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
  document.querySelector("#terminal textarea")?.focus();
}

function download(address) {
  if (performance.now() - lastDownload > 3000 || lastDownload === 0) {
    lastDownload = performance.now();
    follow(address);
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "下载附件（按 Enter）";
  button.addEventListener("click", () => {
    button.remove();
    follow(address);
  });
  document.getElementById("waiting").append(button);
  button.focus();
}

const openWindow = window.open.bind(window);
window.open = (address, ...rest) => {
  const url = new URL(address, location.href);
  if (url.origin === location.origin && url.pathname.startsWith("/download/")) {
    download(url.href);
    return null;
  }
  return ["http:", "https:"].includes(url.protocol) ? openWindow(address, ...rest) : null;
};

// Keys that the form uses and the browser would take: F1 help, F3 search, F5 reload, Ctrl+P print, Ctrl+S save …
// Ctrl+V is left to the browser, which knows what Excel and Word have copied; the terminal would take it for a key.
function keepKeys(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "v") {
    event.stopImmediatePropagation();
    return;
  }
  const plain = /^F([1-9]|10)$/.test(event.key) && !event.ctrlKey && !event.altKey;
  const control = event.ctrlKey && !event.shiftKey && !event.altKey && "pgslno".includes(event.key.toLowerCase());
  if (plain || control) {
    event.preventDefault();
  }
}

// Keys go to the terminal as soon as it is connected, without a click into it first.
function focusTerminal() {
  const connected = new MutationObserver(() => {
    connected.disconnect();
    document.querySelector("#terminal textarea")?.focus();
  });
  connected.observe(document.body, { attributeFilter: ["class"] });
}

async function begin() {
  focusTerminal();
  const terminal = document.getElementById("terminal");
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  terminal.dataset.sessionWebsocketUrl = `${scheme}//${location.host}/ws/${tabNumber()}`;
  const size = Number(new URLSearchParams(location.search).get("fontsize"));
  terminal.dataset.fontSize = size >= 8 && size <= 48 ? size : 16;
  // textual.js begins at the page's load event: that has to be over, or it begins twice
  await new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
  await new Promise((done) => setTimeout(done));
  // the terminal measures its cells once: the font has to be there by then
  await Promise.allSettled(["16px", "bold 16px"].map((font) => document.fonts.load(`${font} "Roboto Mono"`, "Aa汉字")));
  const script = document.createElement("script");
  script.src = "textual.js";
  script.onload = () => window.onload();
  document.head.append(script);
}

document.addEventListener("keydown", keepKeys, true);
document.getElementById("again").addEventListener("click", () => location.reload());
begin();
