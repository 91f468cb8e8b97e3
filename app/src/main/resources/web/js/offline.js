// Lets the browser say it well when there is no network (web/worker/offline.js). Only on secure addresses.
navigator.serviceWorker?.register('/sw.js').catch(() => {});
