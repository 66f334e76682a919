"use strict";
// A clock that goes on at its pace when the page is in the background, where the page's own timers are held up.
setInterval(() => postMessage(0), 3000);
